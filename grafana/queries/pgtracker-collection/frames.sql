select bucket_start as time, frames * 60 / bucket_seconds as frames
from pgtracker.collection_series(${instance:sqlstring}, $__timeFrom(), $__timeTo(), pgtracker.panel_bucket($__timeFrom(), $__timeTo(), $__interval_ms))
order by time
