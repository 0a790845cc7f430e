-- Key and bound wait for who holds ACCESS EXCLUSIVE on the table or its parent: they are left out there.
select p.oid as relid, p.parents, k.partstrat, k.partdefid,
       case when not p.skipped then pg_catalog.pg_get_partkeydef(k.partrelid) end as partition_key,
       case when not p.skipped then pg_catalog.pg_get_expr(p.relpartbound, p.oid) end
         as partition_bound,
       p.skipped
from (
  select q.*, (q.oid || q.parents) && array(
           select l.relation from pg_catalog.pg_locks l
           join pg_catalog.pg_database d on l.database in (0, d.oid)
           where d.datname = pg_catalog.current_database() and l.locktype = 'relation'
             and l.mode = 'AccessExclusiveLock') as skipped
  from (
    select c.oid, c.relpartbound,
           array(select i.inhparent from pg_catalog.pg_inherits i
                 where i.inhrelid = c.oid order by i.inhseqno) as parents
    from pg_catalog.pg_class c
    where c.oid > ${after}
      and (c.relkind in ('p', 'I')
           or exists (select from pg_catalog.pg_inherits i where i.inhrelid = c.oid))
    order by c.oid
    limit ${page_rows}) q) p
left join pg_catalog.pg_partitioned_table k on k.partrelid = p.oid
order by p.oid
