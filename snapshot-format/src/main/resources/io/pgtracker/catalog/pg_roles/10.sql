-- Without rolpassword; rolconfig is in pg_db_role_setting, where unknown settings lose their values.
select r.oid, r.rolname, r.rolsuper, r.rolinherit, r.rolcreaterole, r.rolcreatedb, r.rolcanlogin,
       r.rolreplication, r.rolconnlimit, r.rolvaliduntil, r.rolbypassrls,
       array(select distinct m.roleid from pg_catalog.pg_auth_members m
             where m.member = r.oid order by 1) as member_of,
       (select d.description from pg_catalog.pg_shdescription d
        where d.objoid = r.oid and d.classoid = 'pg_catalog.pg_authid'::pg_catalog.regclass)
         as description
from pg_catalog.pg_roles r
