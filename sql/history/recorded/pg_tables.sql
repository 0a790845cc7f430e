select r.schemaname, r.relname as tablename, o.rolname as tableowner, t.spcname as tablespace,
       r.relhasindex as hasindexes, r.relhasrules as hasrules, r.relhastriggers as hastriggers,
       r.relrowsecurity as rowsecurity
from history.rows_of_relations() r
left join history.rows_of_pg_roles() o on o.oid = r.relowner
left join history.rows_of_tablespaces() t on t.oid = r.reltablespace
where r.relkind in ('r', 'p')
