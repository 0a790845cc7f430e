select bucket_start as time, size_bytes as bytes
from pgtracker.arrival_series(${instance:sqlstring}, $__timeFrom(), $__timeTo(), pgtracker.panel_bucket($__timeFrom(), $__timeTo(), $__interval_ms))
order by time
