select bucket_start as time, label as metric, queryid::text as queryid, per_second as calls
from pgtracker.statements_series(${instance:sqlstring}, ${database:sqlstring}, $__timeFrom(), $__timeTo(), pgtracker.panel_bucket($__timeFrom(), $__timeTo(), $__interval_ms), 'calls')
order by time, metric
