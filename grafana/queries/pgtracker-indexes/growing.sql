select schemaname || '.' || indexname as index, relname as table, database, relid::text as relid, size, size_growth
from pgtracker.indexes_top(${instance:sqlstring}, ${database:sqlstring}, pgtracker.panel_relid(${relid:sqlstring}), $__timeFrom(), $__timeTo(), 'size_growth')
