select o.bucket_start as time, coalesce(d.write_time, 0) / 1000 / o.seconds as "writing", coalesce(d.sync_time, 0) / 1000 / o.seconds as "syncing"
from pgtracker.observed_series(${instance:sqlstring}, 'pg_stat_checkpointer', $__timeFrom(), $__timeTo(), pgtracker.panel_bucket($__timeFrom(), $__timeTo(), $__interval_ms)) o
left join pgtracker.pg_stat_checkpointer_series(${instance:sqlstring}, $__timeFrom(), $__timeTo(), pgtracker.panel_bucket($__timeFrom(), $__timeTo(), $__interval_ms)) d on d.bucket_start = o.bucket_start
order by time
