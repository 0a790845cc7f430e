-- A size is null where the folder is missing; its location can't be asked for then either.
select t.oid, t.spcname, t.spcowner, t.spcacl, t.spcoptions, t.size_visible, s.size,
       case when s.size is not null then pg_catalog.pg_tablespace_location(t.oid) end as location,
       (select d.description from pg_catalog.pg_shdescription d
        where d.objoid = t.oid and d.classoid = 'pg_catalog.pg_tablespace'::pg_catalog.regclass)
         as description
from (
  select n.oid, n.spcname, n.spcowner, n.spcacl, n.spcoptions,
         pg_catalog.pg_has_role('pg_read_all_stats', 'USAGE')
           or pg_catalog.has_tablespace_privilege(n.oid, 'CREATE') as size_visible
  from pg_catalog.pg_tablespace n
  where n.oid > ${after}
  order by n.oid
  limit ${page_rows}) t
cross join lateral (
  select case when t.size_visible then pg_catalog.pg_tablespace_size(t.oid) end as size) s
order by t.oid
