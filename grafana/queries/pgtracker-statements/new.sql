select left(regexp_replace(query, '\s+', ' ', 'g'), 300) as query, datname as database, queryid::text as queryid,
       extra_sessions, calls_per_second, exec_time_per_call, rows_per_call, blks_per_call, first_seen
from pgtracker.statements_versus_before(${instance:sqlstring}, ${database:sqlstring}, $__timeFrom(), $__timeTo())
where is_new
order by extra_sessions desc
limit 20
