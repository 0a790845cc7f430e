select d.oid as datid, d.datname, d.size_visible,
       case when d.size_visible then pg_catalog.pg_database_size(d.oid) end as size
from (
  select n.oid, n.datname,
         pg_catalog.pg_has_role('pg_read_all_stats', 'USAGE')
           or pg_catalog.has_database_privilege(n.oid, 'CONNECT') as size_visible
  from pg_catalog.pg_database n
  where n.oid > ${after}
  order by n.oid
  limit ${page_rows}) d
order by d.oid
