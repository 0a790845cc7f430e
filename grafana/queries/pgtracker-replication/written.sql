select bucket_start as time, wal_bytes_per_second as "WAL written"
from pgtracker.positions_series(${instance:sqlstring}, $__timeFrom(), $__timeTo(), pgtracker.panel_bucket($__timeFrom(), $__timeTo(), $__interval_ms))
order by time
