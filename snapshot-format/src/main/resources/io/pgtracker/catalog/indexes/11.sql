-- The definition waits for who holds ACCESS EXCLUSIVE on the index or its table: it is left out there,
-- as where a column has such a table's row type. That of a TOAST table's index is always the same and
-- left out, too.
with locked as (
  select l.relation as oid
  from pg_catalog.pg_locks l
  join pg_catalog.pg_database d on l.database in (0, d.oid)
  where d.datname = pg_catalog.current_database() and l.locktype = 'relation'
    and l.mode = 'AccessExclusiveLock'
)
select p.indexrelid, p.indrelid, p.schemaname, p.indexname, p.indnatts, p.indnkeyatts,
       p.indisunique, p.indisprimary, p.indisexclusion, p.indimmediate, p.indisclustered,
       p.indisvalid, p.indcheckxmin, p.indisready, p.indislive, p.indisreplident, p.indkey,
       p.indcollation, p.indclass, p.indoption,
       case when not p.skipped and p.schemaname not like 'pg\_toast%'
            then pg_catalog.pg_get_indexdef(p.indexrelid) end as definition,
       p.skipped
from (
  select i.indexrelid, i.indrelid, n.nspname as schemaname, c.relname as indexname,
         i.indnatts, i.indnkeyatts, i.indisunique, i.indisprimary, i.indisexclusion,
         i.indimmediate, i.indisclustered, i.indisvalid, i.indcheckxmin, i.indisready,
         i.indislive, i.indisreplident, (i.indkey::int2[])[:] as indkey,
         (i.indcollation::oid[])[:] as indcollation, (i.indclass::oid[])[:] as indclass,
         (i.indoption::int2[])[:] as indoption,
         array[i.indexrelid, i.indrelid] && array(
           select k.oid from locked k
           union all
           select c.objid from locked k
           join pg_catalog.pg_class r on r.oid = k.oid
           join pg_catalog.pg_depend c
             on c.refclassid = 'pg_catalog.pg_type'::pg_catalog.regclass
            and c.refobjid = r.reltype
            and c.classid = 'pg_catalog.pg_class'::pg_catalog.regclass) as skipped
  from (
    -- The page comes first: a join in the order of the key would begin at its start for every page.
    select *
    from pg_catalog.pg_index
    where indexrelid > ${after}
    order by indexrelid
    limit ${page_rows}) i
  join pg_catalog.pg_class c on c.oid = i.indexrelid
  left join pg_catalog.pg_namespace n on n.oid = c.relnamespace) p
order by p.indexrelid
