select schemaname || '.' || relname as table, database, relid::text as relid, seq_scan, seq_tup_read,
       seq_tup_read::double precision / nullif(seq_scan, 0) as rows_per_scan, idx_scan, size
from pgtracker.tables_top(${instance:sqlstring}, ${database:sqlstring}, pgtracker.panel_relid(${relid:sqlstring}), $__timeFrom(), $__timeTo(), 'seq_tup_read')
