select bucket_start as time, coalesce(value, 'others') as metric, average_sessions as sessions
from pgtracker.activity_series(${instance:sqlstring}, $__timeFrom(), $__timeTo(), pgtracker.panel_bucket($__timeFrom(), $__timeTo(), $__interval_ms), 'wait_event_type', 20)
order by time, metric
