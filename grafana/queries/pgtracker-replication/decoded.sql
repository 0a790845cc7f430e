select o.bucket_start as time, case when o.seconds is not null then coalesce(sum(d.total_bytes), 0) / o.seconds end as "decoded",
       case when o.seconds is not null then coalesce(sum(d.spill_bytes), 0) / o.seconds end as "spilled to disk"
from pgtracker.observed_series(${instance:sqlstring}, 'pg_stat_replication_slots', $__timeFrom(), $__timeTo(), pgtracker.panel_bucket($__timeFrom(), $__timeTo(), $__interval_ms)) o
left join pgtracker.pg_stat_replication_slots_series(${instance:sqlstring}, $__timeFrom(), $__timeTo(), pgtracker.panel_bucket($__timeFrom(), $__timeTo(), $__interval_ms)) d on d.bucket_start = o.bucket_start
group by o.bucket_start, o.seconds
order by time
