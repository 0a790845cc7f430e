select s.bucket_start as time, t.schemaname || '.' || t.relname as metric, s.seq_tup_read / s.seconds as rows
from pgtracker.tables_top(${instance:sqlstring}, ${database:sqlstring}, pgtracker.panel_relid(${relid:sqlstring}), $__timeFrom(), $__timeTo(), 'seq_tup_read', 8) t
cross join lateral pgtracker.tables_series(${instance:sqlstring}, t.database, array[t.relid], $__timeFrom(), $__timeTo(),
  pgtracker.panel_bucket_of_tables($__timeFrom(), $__timeTo(), $__interval_ms)) s
order by time, metric
