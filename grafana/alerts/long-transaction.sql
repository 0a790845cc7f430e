select $__timeTo()::timestamptz as time, i.name as instance,
       coalesce(max(extract(epoch from a.collected_at - a.xact_start)), 0)::double precision as value
from pgtracker.instance i
cross join lateral (
  select f.collected_at as at
  from pgtracker.frame f
  where f.instance_id = i.instance_id and f.dataset = 'pg_stat_activity' and f.database = ''
    and f.collected_at > $__timeFrom() and f.collected_at <= $__timeTo()
  order by f.collected_at desc
  limit 1) heard
left join lateral (
  select a.*
  from pgtracker.pg_stat_activity a
  where a.instance_id = i.instance_id and a.collected_at = heard.at
  offset 0) a on coalesce(a.backend_type, 'client backend') = 'client backend'
group by i.name
order by instance
