select bucket_start as time, slot_name as metric, kept_bytes as bytes
from pgtracker.slots_series(${instance:sqlstring}, $__timeFrom(), $__timeTo(), pgtracker.panel_bucket($__timeFrom(), $__timeTo(), $__interval_ms))
order by time, metric
