select bucket_start as time, object as metric, sum(nullif(io_millis, 0)) / nullif(sum(operations), 0) as millis
from pgtracker.io_series(${instance:sqlstring}, $__timeFrom(), $__timeTo(), pgtracker.panel_bucket($__timeFrom(), $__timeTo(), $__interval_ms))
group by bucket_start, object
order by time, metric
