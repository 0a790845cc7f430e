-- Collection health: when was no sample taken for two minutes?
select p.collected_at as from_at, p.next_at as to_at
from (
  select f.collected_at, lead(f.collected_at) over (order by f.collected_at) as next_at
  from pgtracker.instance i
  join pgtracker.frame f on f.instance_id = i.instance_id
  where i.name = :'instance' and f.dataset = 'pg_stat_activity' and f.database = ''
    and f.collected_at > :'from_at' and f.collected_at <= :'to_at') p
where p.next_at - p.collected_at > interval '2 minutes'
union all
select g.from_at, g.to_at
from pgtracker.instance i
join pgtracker.gap g on g.instance_id = i.instance_id
where i.name = :'instance' and g.from_at < :'to_at' and g.to_at > :'from_at'
order by from_at;
