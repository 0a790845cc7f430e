select bucket_start as time, backend_type as metric, sum(read_bytes) / max(seconds) as bytes
from pgtracker.io_series(${instance:sqlstring}, $__timeFrom(), $__timeTo(), pgtracker.panel_bucket($__timeFrom(), $__timeTo(), $__interval_ms))
group by bucket_start, backend_type
order by time, metric
