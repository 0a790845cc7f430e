select bucket_start as time, replay_behind_bytes as "not replayed"
from pgtracker.positions_series(${instance:sqlstring}, $__timeFrom(), $__timeTo(), pgtracker.panel_bucket($__timeFrom(), $__timeTo(), $__interval_ms))
order by time
