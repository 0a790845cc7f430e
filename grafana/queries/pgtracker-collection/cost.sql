select bucket_start as time, duration_seconds / bucket_seconds as share
from pgtracker.collection_series(${instance:sqlstring}, $__timeFrom(), $__timeTo(), pgtracker.panel_bucket($__timeFrom(), $__timeTo(), $__interval_ms))
order by time
