select $__timeTo()::timestamptz as time, i.name as instance, s.database, s.schemaname || '.' || s.sequencename as sequence,
       case when s.seqincrement > 0
         then (s.last_value::numeric - s.seqmin) / nullif(s.seqmax::numeric - s.seqmin, 0)
         else (s.seqmax::numeric - s.last_value) / nullif(s.seqmax::numeric - s.seqmin, 0) end::double precision as value
from pgtracker.instance i
cross join lateral (
  select distinct on (s.database, s.seqrelid) s.*
  from pgtracker.sequences s
  where s.instance_id = i.instance_id and s.collected_at <= $__timeTo()
  order by s.database, s.seqrelid, s.collected_at desc) s
where s.removed is not true and s.seqcycle is not true and s.last_value is not null
  and exists (
    select from pgtracker.frame f
    where f.instance_id = i.instance_id and f.dataset = 'sequences' and f.database = s.database
      and f.collected_at > $__timeFrom() and f.collected_at <= $__timeTo())
order by instance, database, sequence
