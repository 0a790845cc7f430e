-- To read a value takes ROW EXCLUSIVE, and until 16 fails for temporary sequences of other sessions
-- and, on a standby, for unlogged ones.
select s.seqrelid, s.schemaname, s.sequencename, s.seqtypid, s.seqstart, s.seqincrement, s.seqmax,
       s.seqmin, s.seqcache, s.seqcycle, s.relpersistence, s.owned_by_relid, s.owned_by_attnum,
       case when s.value_visible and not s.skipped and s.relpersistence <> 't'
                 and not (s.relpersistence = 'u' and pg_catalog.pg_is_in_recovery())
            then pgtracker.sequence_value(s.seqrelid) end as last_value,
       s.value_visible, s.skipped
from (
  select q.seqrelid, n.nspname as schemaname, c.relname as sequencename, q.seqtypid, q.seqstart,
         q.seqincrement, q.seqmax, q.seqmin, q.seqcache, q.seqcycle, c.relpersistence,
         d.refobjid as owned_by_relid, d.refobjsubid as owned_by_attnum,
         true as value_visible,
         c.oid = any (array(
           select l.relation from pg_catalog.pg_locks l
           join pg_catalog.pg_database b on l.database in (0, b.oid)
           where b.datname = pg_catalog.current_database() and l.locktype = 'relation'
             and l.mode in ('ShareLock', 'ShareRowExclusiveLock', 'ExclusiveLock',
                            'AccessExclusiveLock'))) as skipped
  from (
    -- The page comes first: a join in the order of the key would begin at its start for every page.
    select *
    from pg_catalog.pg_sequence
    where seqrelid > ${after}
    order by seqrelid
    limit ${page_rows}) q
  join pg_catalog.pg_class c on c.oid = q.seqrelid
  left join pg_catalog.pg_namespace n on n.oid = c.relnamespace
  left join pg_catalog.pg_depend d
    on d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.objid = q.seqrelid
   and d.objsubid = 0 and d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
   and d.deptype in ('a', 'i')) s
order by s.seqrelid
