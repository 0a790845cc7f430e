select bucket_start as time, label as metric, per_second as scans
from pgtracker.indexes_series(${instance:sqlstring}, ${database:sqlstring}, pgtracker.panel_relid(${relid:sqlstring}), $__timeFrom(), $__timeTo(),
  pgtracker.panel_bucket_of_tables($__timeFrom(), $__timeTo(), $__interval_ms), 'idx_scan')
order by time, metric
