select left(regexp_replace(query, '\s+', ' ', 'g'), 300) as query, datname as database, queryid::text as queryid,
       rows, rows_per_call, calls
from pgtracker.statements_top(${instance:sqlstring}, ${database:sqlstring}, $__timeFrom(), $__timeTo(), 'rows')
