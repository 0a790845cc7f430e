select $__timeTo()::timestamptz as time, i.name as instance,
       extract(epoch from $__timeTo()::timestamptz - heard.at)::double precision as value
from pgtracker.instance i
cross join lateral (
  select f.collected_at as at
  from pgtracker.frame f
  where f.instance_id = i.instance_id and f.dataset = 'pg_stat_activity' and f.database = ''
    and f.collected_at <= $__timeTo()
  order by f.collected_at desc
  limit 1) heard
order by instance
