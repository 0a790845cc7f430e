-- Relations are asked for by name (pg_relation_size('orders')), and a table's indexes by the table.
create index on pgtracker.relations (instance_id, database, relname);
create index on pgtracker.indexes (instance_id, database, indrelid);
