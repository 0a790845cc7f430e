select schemaname || '.' || indexname as index, relname as table, database, relid::text as relid, size,
       case when is_identical then 'identical' else 'begins it' end as how, covering_name, definition, covering_definition
from pgtracker.indexes_redundant(${instance:sqlstring}, ${database:sqlstring}, $__timeTo())
where pgtracker.panel_relid(${relid:sqlstring}) is null or relid = pgtracker.panel_relid(${relid:sqlstring})
order by size desc nulls last, index
limit 50
