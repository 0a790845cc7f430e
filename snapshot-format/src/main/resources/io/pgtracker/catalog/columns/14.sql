-- All columns but those that are the same for every relation of a kind: system columns, and the columns of sequences,
-- of TOAST tables and their indexes.
-- A table that others inherit from has statistics of its own rows and of all, a partitioned one of all only.
-- Statistics are read of users' columns, and of indexes' where they are expressions. On an index nobody can
-- be given a right: who may not see its statistics lacks nothing.
-- pg_stats has no rows of what the role may not read. It is asked column by column (offset 0 keeps it apart):
-- the planner expects few rows of it and would join by nested loops, minutes for 100,000 columns.
select a.attrelid, a.attnum, a.attname,
       pg_catalog.format_type(a.atttypid, a.atttypmod) as data_type, a.atttypid,
       a.atttypmod, a.attlen, a.attbyval, a.attalign, a.attndims, a.attnotnull,
       a.atthasdef, a.attidentity, a.attgenerated, a.attstorage, a.attcompression,
       a.attcollation, a.attisdropped, a.attislocal, a.attinhcount, a.attstattarget,
       a.attoptions, a.attacl,
       s.null_frac, s.avg_width, s.n_distinct, i.null_frac as inherited_null_frac,
       i.avg_width as inherited_avg_width, i.n_distinct as inherited_n_distinct,
       c.oid < 16384 or c.relkind in ('i', 'I') or a.attisdropped
         or pg_catalog.has_column_privilege(c.oid, a.attnum, 'SELECT')
         and (not c.relrowsecurity or not pg_catalog.row_security_active(c.oid))
         as statistics_visible
from pg_catalog.pg_attribute a
join pg_catalog.pg_class c on c.oid = a.attrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
left join lateral (
  select p.null_frac, p.avg_width, p.n_distinct
  from pg_catalog.pg_stats p
  where p.schemaname = n.nspname and p.tablename = c.relname and p.attname = a.attname
    and p.inherited = (c.relkind = 'p') and a.attrelid >= 16384 and not a.attisdropped
    and (c.relkind not in ('i', 'I') or exists (
      select from pg_catalog.pg_index x
      where x.indexrelid = a.attrelid and x.indkey[a.attnum - 1] = 0))
  offset 0) s on true
left join lateral (
  select p.null_frac, p.avg_width, p.n_distinct
  from pg_catalog.pg_stats p
  where p.schemaname = n.nspname and p.tablename = c.relname and p.attname = a.attname
    and p.inherited and c.relkind <> 'p' and c.relhassubclass and a.attrelid >= 16384
  offset 0) i on true
where a.attnum > 0 and c.relkind <> 'S' and n.nspname not like 'pg\_toast%'
