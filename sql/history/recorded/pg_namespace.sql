-- Schemas with something in them.
select distinct r.relnamespace as oid, r.schemaname as nspname
from history.rows_of_relations() r
where r.schemaname is not null
