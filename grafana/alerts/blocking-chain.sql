select $__timeTo()::timestamptz as time, i.name as instance,
       coalesce(max(t.waiting_behind), 0)::double precision as value
from pgtracker.instance i
cross join lateral (
  select f.collected_at as at
  from pgtracker.frame f
  where f.instance_id = i.instance_id and f.dataset = 'pg_locks' and f.database = ''
    and f.collected_at > $__timeFrom() and f.collected_at <= $__timeTo()
  order by f.collected_at desc
  limit 1) heard
left join lateral pgtracker.lock_tree(i.name, heard.at) t on true
group by i.name
order by instance
