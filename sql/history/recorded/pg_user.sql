select r.rolname as usename, r.oid as usesysid, r.rolcreatedb as usecreatedb, r.rolsuper as usesuper,
       r.rolreplication as userepl, r.rolbypassrls as usebypassrls, '********' as passwd, r.rolvaliduntil as valuntil
from history.rows_of_pg_roles() r
where r.rolcanlogin
