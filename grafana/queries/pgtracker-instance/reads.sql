select o.bucket_start as time, coalesce(sum(d.blks_read * 8192.0::double precision), 0) / o.seconds as "blocks read",
       coalesce(sum(d.temp_bytes), 0) / o.seconds as "temporary files"
from pgtracker.observed_series(${instance:sqlstring}, 'pg_stat_database', $__timeFrom(), $__timeTo(), pgtracker.panel_bucket($__timeFrom(), $__timeTo(), $__interval_ms)) o
left join pgtracker.pg_stat_database_series(${instance:sqlstring}, $__timeFrom(), $__timeTo(), pgtracker.panel_bucket($__timeFrom(), $__timeTo(), $__interval_ms)) d on d.bucket_start = o.bucket_start
group by o.bucket_start, o.seconds
order by time
