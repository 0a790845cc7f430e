select bucket_start as time, total_exec_time / nullif(calls, 0) as millis
from pgtracker.statement_series(${instance:sqlstring}, ${database:sqlstring}, null, $__timeFrom(), $__timeTo(), pgtracker.panel_bucket($__timeFrom(), $__timeTo(), $__interval_ms))
order by time
