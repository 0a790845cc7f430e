select left(regexp_replace(query, '\s+', ' ', 'g'), 300) as query, datname as database, queryid::text as queryid,
       shared_blks_read, shared_blks_hit, calls
from pgtracker.statements_top(${instance:sqlstring}, ${database:sqlstring}, $__timeFrom(), $__timeTo(), 'shared_blks')
