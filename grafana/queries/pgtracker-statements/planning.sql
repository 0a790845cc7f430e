select left(regexp_replace(query, '\s+', ' ', 'g'), 300) as query, datname as database, queryid::text as queryid,
       total_plan_time, total_exec_time, calls
from pgtracker.statements_top(${instance:sqlstring}, ${database:sqlstring}, $__timeFrom(), $__timeTo(), 'total_plan_time')
