select $__timeTo()::timestamptz as time, i.name as instance, s.database, s.schemaname || '.' || s.sequencename as sequence,
       s.used_share as value
from pgtracker.instance i
cross join lateral pgtracker.sequence_use_at(i.name, $__timeTo()) s
-- Half of what the rule fires at: a series for each that comes near, none for all others.
where s.used_share > 0.4 and not s.seqcycle
  and exists (
    select from pgtracker.frame f
    where f.instance_id = i.instance_id and f.dataset = 'sequences' and f.database = s.database
      and f.collected_at > $__timeFrom() and f.collected_at <= $__timeTo())
order by instance, database, sequence
