select left(regexp_replace(query, '\s+', ' ', 'g'), 300) as query, datname as database, queryid::text as queryid,
       extra_sessions, exec_time_per_call_before, exec_time_per_call, calls_per_second_before, calls_per_second,
       rows_per_call_before, rows_per_call, blks_per_call_before, blks_per_call
from pgtracker.statements_versus_before(${instance:sqlstring}, ${database:sqlstring}, $__timeFrom(), $__timeTo())
where not is_new and exec_time_per_call > 1.2 * exec_time_per_call_before
order by extra_sessions desc
limit 20
