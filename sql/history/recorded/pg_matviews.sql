select r.schemaname, r.relname as matviewname, o.rolname as matviewowner, t.spcname as tablespace,
       r.relhasindex as hasindexes, r.relispopulated as ispopulated
from history.rows_of_relations() r
left join history.rows_of_pg_roles() o on o.oid = r.relowner
left join history.rows_of_tablespaces() t on t.oid = r.reltablespace
where r.relkind = 'm'
