-- The definition waits for who holds ACCESS EXCLUSIVE on the table, the referenced one or the index: it
-- is left out there, as where a column has such a table's row type.
with locked as (
  select l.relation as oid
  from pg_catalog.pg_locks l
  join pg_catalog.pg_database d on l.database in (0, d.oid)
  where d.datname = pg_catalog.current_database() and l.locktype = 'relation'
    and l.mode = 'AccessExclusiveLock'
)
select p.oid, p.conname, p.schemaname, p.contype, p.condeferrable, p.condeferred, p.convalidated,
       p.conrelid, p.contypid, p.conindid, p.conparentid, p.confrelid, p.confupdtype,
       p.confdeltype, p.confmatchtype, p.conislocal, p.coninhcount, p.connoinherit,
       p.conkey, p.confkey,
       case when not p.skipped then pg_catalog.pg_get_constraintdef(p.oid) end as definition,
       p.skipped
from (
  select o.oid, o.conname, n.nspname as schemaname, o.contype, o.condeferrable, o.condeferred,
         o.convalidated, o.conrelid, o.contypid, o.conindid, o.conparentid, o.confrelid,
         o.confupdtype, o.confdeltype, o.confmatchtype, o.conislocal, o.coninhcount,
         o.connoinherit, o.conkey, o.confkey,
         array[o.conrelid, o.confrelid, o.conindid] && array(
           select k.oid from locked k
           union all
           select c.objid from locked k
           join pg_catalog.pg_class r on r.oid = k.oid
           join pg_catalog.pg_depend c
             on c.refclassid = 'pg_catalog.pg_type'::pg_catalog.regclass
            and c.refobjid = r.reltype
            and c.classid = 'pg_catalog.pg_class'::pg_catalog.regclass) as skipped
  from pg_catalog.pg_constraint o
  left join pg_catalog.pg_namespace n on n.oid = o.connamespace
  where o.oid > ${after}
  order by o.oid
  limit ${page_rows}) p
order by p.oid
