select bucket_start as time, lowest_skew_seconds as lowest, highest_skew_seconds as highest
from pgtracker.collection_series(${instance:sqlstring}, $__timeFrom(), $__timeTo(), pgtracker.panel_bucket($__timeFrom(), $__timeTo(), $__interval_ms))
order by time
