select o.bucket_start as time, coalesce(sum(d.xact_commit), 0) / o.seconds as "commits", coalesce(sum(d.xact_rollback), 0) / o.seconds as "rollbacks"
from pgtracker.observed_series(${instance:sqlstring}, 'pg_stat_database', $__timeFrom(), $__timeTo(), pgtracker.panel_bucket($__timeFrom(), $__timeTo(), $__interval_ms)) o
left join pgtracker.pg_stat_database_series(${instance:sqlstring}, $__timeFrom(), $__timeTo(), pgtracker.panel_bucket($__timeFrom(), $__timeTo(), $__interval_ms)) d on d.bucket_start = o.bucket_start
group by o.bucket_start, o.seconds
order by time
