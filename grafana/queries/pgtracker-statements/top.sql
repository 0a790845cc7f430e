select left(regexp_replace(query, '\s+', ' ', 'g'), 300) as query, datname as database, queryid::text as queryid,
       total_exec_time, share_of_exec_time, calls, calls_per_second, exec_time_per_call, rows_per_call,
       shared_blks_hit, shared_blks_read, temp_blks_written, wal_bytes, lower_bound
from pgtracker.statements_top(${instance:sqlstring}, ${database:sqlstring}, $__timeFrom(), $__timeTo(), 'total_exec_time', 50)
