select s.slot_name, s.slot_type, s.database, s.active, s.kept_bytes::double precision as kept, s.safe_wal_size::double precision as safe,
       s.wal_status, s.invalidation_reason,
       extract(epoch from s.collected_at - s.inactive_since)::double precision as inactive_seconds,
       greatest(pgtracker.xid_age(s.slot_xmin, p.next_xid), pgtracker.xid_age(s.catalog_xmin, p.next_xid)) as xmin_age,
       s.collected_at
from pgtracker.slots_at(${instance:sqlstring}, $__timeTo()) s
left join lateral (
  select p.next_xid
  from pgtracker.instance i
  join pgtracker.server_position p on p.instance_id = i.instance_id
  where i.name = ${instance:sqlstring} and p.collected_at <= s.collected_at + interval '10 seconds'
  order by p.collected_at desc
  limit 1) p on true
order by kept desc nulls last, s.slot_name
