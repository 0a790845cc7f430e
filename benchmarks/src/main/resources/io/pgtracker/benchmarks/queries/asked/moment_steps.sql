-- Moment: the samples before and after.
select (select f.collected_at from pgtracker.frame f
        where f.instance_id = i.instance_id and f.dataset = 'pg_stat_activity' and f.database = ''
          and f.collected_at < :'at'
        order by f.collected_at desc limit 1) as before,
       (select f.collected_at from pgtracker.frame f
        where f.instance_id = i.instance_id and f.dataset = 'pg_stat_activity' and f.database = ''
          and f.collected_at > :'at'
        order by f.collected_at limit 1) as after
from pgtracker.instance i
where i.name = :'instance';
