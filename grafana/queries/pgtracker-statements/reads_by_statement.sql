select bucket_start as time, label as metric, queryid::text as queryid, per_second as blocks
from pgtracker.statements_series(${instance:sqlstring}, ${database:sqlstring}, $__timeFrom(), $__timeTo(), pgtracker.panel_bucket($__timeFrom(), $__timeTo(), $__interval_ms), 'shared_blks_read')
order by time, metric
