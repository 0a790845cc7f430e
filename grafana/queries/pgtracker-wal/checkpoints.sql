select o.bucket_start as time,
       case when o.seconds is not null then coalesce(d.num_timed, 0) + coalesce(d.restartpoints_timed, 0) end as "by time",
       case when o.seconds is not null then coalesce(d.num_requested, 0) + coalesce(d.restartpoints_req, 0) end as "asked for"
from pgtracker.observed_series(${instance:sqlstring}, 'pg_stat_checkpointer', $__timeFrom(), $__timeTo(), pgtracker.panel_bucket($__timeFrom(), $__timeTo(), $__interval_ms)) o
left join pgtracker.pg_stat_checkpointer_series(${instance:sqlstring}, $__timeFrom(), $__timeTo(), pgtracker.panel_bucket($__timeFrom(), $__timeTo(), $__interval_ms)) d on d.bucket_start = o.bucket_start
order by time
