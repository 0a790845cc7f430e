select schemaname || '.' || indexname as index, relname as table, database, relid::text as relid, what, size, known_since, definition
from pgtracker.indexes_invalid(${instance:sqlstring}, ${database:sqlstring}, $__timeTo())
where pgtracker.panel_relid(${relid:sqlstring}) is null or relid = pgtracker.panel_relid(${relid:sqlstring})
order by known_since, index
limit 50
