select s.bucket_start as time, i.name as metric, s.average_sessions as sessions
from pgtracker.instance i
cross join lateral pgtracker.activity_series(
  i.name, $__timeFrom(), $__timeTo(), pgtracker.panel_bucket($__timeFrom(), $__timeTo(), 4 * $__interval_ms), 'all') s
order by time, metric
