select schemaname || '.' || indexname as index, relname as table, database, relid::text as relid, idx_scan, scans_per_second,
       idx_tup_read::double precision / nullif(idx_scan, 0) as entries_per_scan, idx_blks_read, idx_blks_hit, needed_for, size
from pgtracker.indexes_top(${instance:sqlstring}, ${database:sqlstring}, pgtracker.panel_relid(${relid:sqlstring}), $__timeFrom(), $__timeTo(), 'idx_scan')
