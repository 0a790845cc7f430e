select $__timeTo()::timestamptz as time, i.name as instance, d.datname as database, d.xid_age::double precision as value
from pgtracker.instance i
cross join lateral pgtracker.databases_at(i.name, $__timeTo()) d
where d.xid_age is not null
  and exists (
    select from pgtracker.frame f
    where f.instance_id = i.instance_id and f.dataset = 'server_position' and f.database = ''
      and f.collected_at > $__timeFrom() and f.collected_at <= $__timeTo())
order by instance, database
