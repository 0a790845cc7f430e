-- A partitioned table has statistics of its partitions only, any other those of its own rows.
-- Of indexes what their tables' columns don't tell: expressions, and columns renamed since. On an index nobody can
-- be given a right: who may not see its statistics lacks nothing.
-- pg_stats has no rows of what the role may not read. It is asked column by column (offset 0 keeps it apart):
-- the planner expects few rows of it and would join by nested loops, minutes for 100,000 columns.
select a.attrelid, a.attnum, a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod)
         as data_type, a.atttypid, a.atttypmod, a.attlen, a.attndims, a.attnotnull, a.atthasdef,
       a.attidentity, a.attgenerated, a.attstorage, a.attcompression, a.attcollation,
       a.attislocal, a.attinhcount, a.attstattarget, a.attoptions, a.attacl,
       s.null_frac, s.avg_width, s.n_distinct,
       c.relkind in ('i', 'I')
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
    and p.inherited = (c.relkind = 'p')
  offset 0) s on true
where a.attnum > 0 and not a.attisdropped
  and (c.relkind in ('r', 'p', 'v', 'm', 'f', 'c')
       or c.relkind in ('i', 'I') and exists (
         select
         from pg_catalog.pg_index i
         left join pg_catalog.pg_attribute t
           on t.attrelid = i.indrelid and t.attnum = i.indkey[a.attnum - 1]
         where i.indexrelid = a.attrelid and t.attname is distinct from a.attname))
  and n.nspname <> 'information_schema' and n.nspname not like 'pg\_%'
