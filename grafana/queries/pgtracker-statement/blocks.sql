select bucket_start as time, shared_blks_hit / nullif(calls, 0) as "found", shared_blks_read / nullif(calls, 0) as "read", shared_blks_dirtied / nullif(calls, 0) as "dirtied", shared_blks_written / nullif(calls, 0) as "written"
from pgtracker.statement_series(${instance:sqlstring}, ${database:sqlstring}, pgtracker.panel_queryid(${queryid:sqlstring}), $__timeFrom(), $__timeTo(), pgtracker.panel_bucket($__timeFrom(), $__timeTo(), $__interval_ms))
where pgtracker.panel_queryid(${queryid:sqlstring}) is not null
order by time
