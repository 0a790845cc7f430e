select bucket_start as time, receiver as metric, replay_behind_bytes as bytes
from pgtracker.receivers_series(${instance:sqlstring}, $__timeFrom(), $__timeTo(), pgtracker.panel_bucket($__timeFrom(), $__timeTo(), $__interval_ms))
order by time, metric
