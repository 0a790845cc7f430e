select r.oid as objoid, 'pg_catalog.pg_authid'::pg_catalog.regclass::oid as classoid, r.description
from history.rows_of_pg_roles() r
where r.description is not null
union all
select d.oid, 'pg_catalog.pg_database'::pg_catalog.regclass::oid, d.description
from history.rows_of_pg_database() d
where d.description is not null
union all
select t.oid, 'pg_catalog.pg_tablespace'::pg_catalog.regclass::oid, t.description
from history.rows_of_tablespaces() t
where t.description is not null
