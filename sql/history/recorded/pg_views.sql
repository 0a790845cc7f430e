select r.schemaname, r.relname as viewname, o.rolname as viewowner
from history.rows_of_relations() r
left join history.rows_of_pg_roles() o on o.oid = r.relowner
where r.relkind = 'v'
