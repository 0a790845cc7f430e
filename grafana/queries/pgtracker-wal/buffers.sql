select o.bucket_start as time, coalesce(c.buffers_written, 0) * 8192.0::double precision / o.seconds as "checkpoints",
       coalesce(b.buffers_clean, 0) * 8192.0::double precision / o.seconds as "background writer",
       b.buffers_backend * 8192.0::double precision / o.seconds as "sessions"
from pgtracker.observed_series(${instance:sqlstring}, 'pg_stat_bgwriter', $__timeFrom(), $__timeTo(), pgtracker.panel_bucket($__timeFrom(), $__timeTo(), $__interval_ms)) o
left join pgtracker.pg_stat_bgwriter_series(${instance:sqlstring}, $__timeFrom(), $__timeTo(), pgtracker.panel_bucket($__timeFrom(), $__timeTo(), $__interval_ms)) b on b.bucket_start = o.bucket_start
left join pgtracker.pg_stat_checkpointer_series(${instance:sqlstring}, $__timeFrom(), $__timeTo(), pgtracker.panel_bucket($__timeFrom(), $__timeTo(), $__interval_ms)) c on c.bucket_start = o.bucket_start
order by time
