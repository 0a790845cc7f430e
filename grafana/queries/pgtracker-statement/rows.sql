select bucket_start as time, rows / nullif(calls, 0) as "rows"
from pgtracker.statement_series(${instance:sqlstring}, ${database:sqlstring}, pgtracker.panel_queryid(${queryid:sqlstring}), $__timeFrom(), $__timeTo(), pgtracker.panel_bucket($__timeFrom(), $__timeTo(), $__interval_ms))
where pgtracker.panel_queryid(${queryid:sqlstring}) is not null
order by time
