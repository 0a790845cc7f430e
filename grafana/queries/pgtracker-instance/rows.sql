select o.bucket_start as time, coalesce(sum(d.tup_fetched), 0) / o.seconds as "fetched", coalesce(sum(d.tup_inserted), 0) / o.seconds as "inserted",
       coalesce(sum(d.tup_updated), 0) / o.seconds as "updated", coalesce(sum(d.tup_deleted), 0) / o.seconds as "deleted"
from pgtracker.observed_series(${instance:sqlstring}, 'pg_stat_database', $__timeFrom(), $__timeTo(), pgtracker.panel_bucket($__timeFrom(), $__timeTo(), $__interval_ms)) o
left join pgtracker.pg_stat_database_series(${instance:sqlstring}, $__timeFrom(), $__timeTo(), pgtracker.panel_bucket($__timeFrom(), $__timeTo(), $__interval_ms)) d on d.bucket_start = o.bucket_start
group by o.bucket_start, o.seconds
order by time
