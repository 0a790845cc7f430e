select o.bucket_start as time, i.name as metric,
       case when o.seconds is not null then coalesce(sum(d.xact_commit + d.xact_rollback), 0) / o.seconds end as transactions
from pgtracker.instance i
cross join lateral pgtracker.observed_series(
  i.name, 'pg_stat_database', $__timeFrom(), $__timeTo(),
  pgtracker.panel_bucket($__timeFrom(), $__timeTo(), 4 * $__interval_ms)) o
left join lateral (
  select d.bucket_start, d.xact_commit, d.xact_rollback
  from pgtracker.pg_stat_database_series(
    i.name, $__timeFrom(), $__timeTo(), pgtracker.panel_bucket($__timeFrom(), $__timeTo(), 4 * $__interval_ms)) d) d
  on d.bucket_start = o.bucket_start
group by i.name, o.bucket_start, o.seconds
order by time, metric
