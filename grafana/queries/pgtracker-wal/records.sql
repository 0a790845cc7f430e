select o.bucket_start as time, coalesce(d.wal_records, 0) / o.seconds as "records", coalesce(d.wal_fpi, 0) / o.seconds as "full page images"
from pgtracker.observed_series(${instance:sqlstring}, 'pg_stat_wal', $__timeFrom(), $__timeTo(), pgtracker.panel_bucket($__timeFrom(), $__timeTo(), $__interval_ms)) o
left join pgtracker.pg_stat_wal_series(${instance:sqlstring}, $__timeFrom(), $__timeTo(), pgtracker.panel_bucket($__timeFrom(), $__timeTo(), $__interval_ms)) d on d.bucket_start = o.bucket_start
order by time
