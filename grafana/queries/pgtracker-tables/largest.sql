select schemaname || '.' || relname as table, database, relid::text as relid, size, size_growth, n_live_tup, n_dead_tup
from pgtracker.tables_top(${instance:sqlstring}, ${database:sqlstring}, pgtracker.panel_relid(${relid:sqlstring}), $__timeFrom(), $__timeTo(), 'size')
