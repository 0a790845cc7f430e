-- Below 16384 are the objects a database is born with; of these schemas and relations may have comments of users.
select d.classoid, d.objoid, d.objsubid, d.classoid::pg_catalog.regclass::text as catalog,
       d.description
from pg_catalog.pg_description d
where d.objoid >= 16384
   or d.classoid in ('pg_catalog.pg_namespace'::pg_catalog.regclass,
                     'pg_catalog.pg_class'::pg_catalog.regclass)
