select left(regexp_replace(query, '\s+', ' ', 'g'), 300) as query, datname as database, queryid::text as queryid,
       blk_read_time, blk_write_time, total_exec_time
from pgtracker.statements_top(${instance:sqlstring}, ${database:sqlstring}, $__timeFrom(), $__timeTo(), 'blk_time')
