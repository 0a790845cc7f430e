with frame as (
  (select 'previous' as sample, 1 as place, i.instance_id, f.collected_at
   from pgtracker.instance i
   join pgtracker.frame f on f.instance_id = i.instance_id
   where i.name = ${instance:sqlstring} and f.dataset = 'pg_stat_activity' and f.database = ''
     and f.collected_at <= pgtracker.panel_moment(${at:sqlstring}, $__timeTo())
   order by f.collected_at desc
   limit 1 offset 1)
  union all
  (select 'shown', 2, i.instance_id, f.collected_at
   from pgtracker.instance i
   join pgtracker.frame f on f.instance_id = i.instance_id
   where i.name = ${instance:sqlstring} and f.dataset = 'pg_stat_activity' and f.database = ''
     and f.collected_at <= pgtracker.panel_moment(${at:sqlstring}, $__timeTo())
   order by f.collected_at desc
   limit 1)
  union all
  (select 'next', 3, i.instance_id, f.collected_at
   from pgtracker.instance i
   join pgtracker.frame f on f.instance_id = i.instance_id
   where i.name = ${instance:sqlstring} and f.dataset = 'pg_stat_activity' and f.database = ''
     and f.collected_at > pgtracker.panel_moment(${at:sqlstring}, $__timeTo())
   order by f.collected_at
   limit 1)
)
select f.sample, f.collected_at, a.active, a.waiting,
       -- A link's moment is in whole milliseconds: rounded up, lest it lie before the sample.
       ceil(extract(epoch from f.collected_at) * 1000)::bigint::text as at_ms
from frame f
cross join lateral (
  select count(*) filter (where a.state = 'active') as active,
         count(*) filter (where a.state = 'active' and a.wait_event_type = 'Lock') as waiting
  from pgtracker.pg_stat_activity a
  where a.instance_id = f.instance_id and a.collected_at = f.collected_at) a
order by f.place
