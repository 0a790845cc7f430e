-- To ask for a size waits for who holds ACCESS EXCLUSIVE on the relation: it is left out there.
select p.oid as relid,
       case when not p.skipped then pg_catalog.pg_relation_size(p.oid, 'main') end as main_size,
       case when not p.skipped and p.relkind <> 'S'
            then pg_catalog.pg_relation_size(p.oid, 'fsm') end as fsm_size,
       case when not p.skipped and p.relkind in ('r', 't', 'm')
            then pg_catalog.pg_relation_size(p.oid, 'vm') end as vm_size,
       p.skipped
from (
  select c.oid, c.relkind,
         c.oid = any (array(
           select l.relation from pg_catalog.pg_locks l
           join pg_catalog.pg_database d on l.database in (0, d.oid)
           where d.datname = pg_catalog.current_database() and l.locktype = 'relation'
             and l.mode = 'AccessExclusiveLock')) as skipped
  from pg_catalog.pg_class c
  where c.oid > ${after} and c.relkind in ('r', 'i', 'S', 't', 'm')
  order by c.oid
  limit ${page_rows}) p
order by p.oid
