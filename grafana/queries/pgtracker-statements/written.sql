select left(regexp_replace(query, '\s+', ' ', 'g'), 300) as query, datname as database, queryid::text as queryid,
       shared_blks_written, shared_blks_read, calls
from pgtracker.statements_top(${instance:sqlstring}, ${database:sqlstring}, $__timeFrom(), $__timeTo(), 'shared_blks_written')
