select bucket_start as time, average_sessions as "sessions"
from pgtracker.statement_sessions_series(${instance:sqlstring}, pgtracker.panel_queryid(${queryid:sqlstring}), $__timeFrom(), $__timeTo(), pgtracker.panel_bucket($__timeFrom(), $__timeTo(), $__interval_ms))
order by time
