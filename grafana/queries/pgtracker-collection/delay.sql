select bucket_start as time, mean_delay_seconds as mean, longest_delay_seconds as longest
from pgtracker.arrival_series(${instance:sqlstring}, $__timeFrom(), $__timeTo(), pgtracker.panel_bucket($__timeFrom(), $__timeTo(), $__interval_ms))
order by time
