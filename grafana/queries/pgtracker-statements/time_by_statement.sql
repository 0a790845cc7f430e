select bucket_start as time, label as metric, queryid::text as queryid, per_second / 1000 as sessions
from pgtracker.statements_series(${instance:sqlstring}, ${database:sqlstring}, $__timeFrom(), $__timeTo(), pgtracker.panel_bucket($__timeFrom(), $__timeTo(), $__interval_ms), 'total_exec_time')
order by time, metric
