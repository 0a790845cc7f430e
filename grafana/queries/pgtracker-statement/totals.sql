select c.datname as database, c.calls, c.total_exec_time, c.total_exec_time / nullif(c.calls, 0) as exec_time_per_call,
       c.total_plan_time, c.rows, c.shared_blks_hit, c.shared_blks_read, c.shared_blks_written, c.temp_blks_written,
       c.blk_read_time, c.blk_write_time, c.wal_bytes
from pgtracker.statements_cost(${instance:sqlstring}, ${database:sqlstring}, $__timeFrom(), $__timeTo()) c
where c.queryid = pgtracker.panel_queryid(${queryid:sqlstring})
order by total_exec_time desc nulls last
