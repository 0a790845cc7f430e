-- Statements: those that took most time.
-- Reads all of pg_stat_statements_text: a large part of the texts is of the instance asked for, and has no time.
select datname, queryid, calls, calls_per_second, total_exec_time, exec_time_per_call, share_of_exec_time, rows,
       shared_blks_read, left(query, 200) as query
from pgtracker.statements_between(:'instance', :'from_at', :'to_at')
limit 20;
