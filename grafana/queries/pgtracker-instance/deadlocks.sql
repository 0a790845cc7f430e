select o.bucket_start as time, case when o.seconds is not null then coalesce(sum(d.deadlocks), 0) end as deadlocks,
       case when o.seconds is not null then coalesce(sum(d.conflicts), 0) end as conflicts
from pgtracker.observed_series(${instance:sqlstring}, 'pg_stat_database', $__timeFrom(), $__timeTo(), pgtracker.panel_bucket($__timeFrom(), $__timeTo(), $__interval_ms)) o
left join pgtracker.pg_stat_database_series(${instance:sqlstring}, $__timeFrom(), $__timeTo(), pgtracker.panel_bucket($__timeFrom(), $__timeTo(), $__interval_ms)) d on d.bucket_start = o.bucket_start
group by o.bucket_start, o.seconds
order by time
