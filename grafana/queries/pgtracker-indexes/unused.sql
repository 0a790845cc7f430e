select schemaname || '.' || indexname as index, relname as table, database, relid::text as relid, size, partitions, idx_scan,
       last_scan_at, counted_since, known_since, extract(epoch from watched)::double precision as watched, definition
from pgtracker.indexes_unused(${instance:sqlstring}, ${database:sqlstring}, $__timeFrom(), $__timeTo(),
  case when pgtracker.panel_relid(${relid:sqlstring}) is null then 50 else 100000 end)
where pgtracker.panel_relid(${relid:sqlstring}) is null or relid = pgtracker.panel_relid(${relid:sqlstring})
order by size desc nulls last, index
