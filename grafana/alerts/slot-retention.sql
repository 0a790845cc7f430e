select $__timeTo()::timestamptz as time, i.name as instance, s.slot_name as slot, s.kept_bytes::double precision as value
from pgtracker.instance i
cross join lateral pgtracker.slots_at(i.name, $__timeTo()) s
where s.collected_at > $__timeFrom() and s.kept_bytes is not null
order by instance, slot
