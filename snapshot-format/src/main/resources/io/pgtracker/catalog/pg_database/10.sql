-- Until 11 the oid is hidden.
select d.oid, d.*,
       (select s.description from pg_catalog.pg_shdescription s
        where s.objoid = d.oid and s.classoid = 'pg_catalog.pg_database'::pg_catalog.regclass)
         as description
from pg_catalog.pg_database d
