select bucket_start as time, coalesce(nullif(value, ''), case when value is null then 'others' else 'none' end) as metric,
       average_sessions as sessions
from pgtracker.activity_series(${instance:sqlstring}, $__timeFrom(), $__timeTo(), pgtracker.panel_bucket($__timeFrom(), $__timeTo(), $__interval_ms), 'application_name')
order by time, metric
