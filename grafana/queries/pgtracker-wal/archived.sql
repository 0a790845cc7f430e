select o.bucket_start as time, case when o.seconds is not null then coalesce(d.archived_count, 0) end as "archived",
       case when o.seconds is not null then coalesce(d.failed_count, 0) end as "failed"
from pgtracker.observed_series(${instance:sqlstring}, 'pg_stat_archiver', $__timeFrom(), $__timeTo(), pgtracker.panel_bucket($__timeFrom(), $__timeTo(), $__interval_ms)) o
left join pgtracker.pg_stat_archiver_series(${instance:sqlstring}, $__timeFrom(), $__timeTo(), pgtracker.panel_bucket($__timeFrom(), $__timeTo(), $__interval_ms)) d on d.bucket_start = o.bucket_start
order by time
