-- All columns but those that are the same for every relation of a kind: system columns, and the columns of sequences,
-- of TOAST tables and their indexes.
-- A table that others inherit from has statistics of its own rows and of all, a partitioned one of all only.
-- Statistics are read of users' columns, and of indexes' where they are expressions. On an index nobody can
-- be given a right: who may not see its statistics lacks nothing.
select a.attrelid, a.attnum, a.attname,
       pg_catalog.format_type(a.atttypid, a.atttypmod) as data_type, a.atttypid,
       a.atttypmod, a.attlen, a.attbyval, a.attalign, a.attndims, a.attnotnull,
       a.atthasdef, a.attidentity, a.attgenerated, a.attstorage, a.attcompression,
       a.attcollation, a.attisdropped, a.attislocal, a.attinhcount, a.attstattarget,
       a.attoptions, a.attacl,
       case when c.relkind = 'p' then s.inherited_null_frac else s.null_frac end as null_frac,
       case when c.relkind = 'p' then s.inherited_avg_width else s.avg_width end as avg_width,
       case when c.relkind = 'p' then s.inherited_n_distinct else s.n_distinct end as n_distinct,
       case when c.relkind <> 'p' then s.inherited_null_frac end as inherited_null_frac,
       case when c.relkind <> 'p' then s.inherited_avg_width end as inherited_avg_width,
       case when c.relkind <> 'p' then s.inherited_n_distinct end as inherited_n_distinct,
       true as statistics_visible
from pg_catalog.pg_attribute a
join pg_catalog.pg_class c on c.oid = a.attrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
left join (
  select x.attrelid, x.attnum,
         max(x.null_frac) filter (where not x.inherited) as null_frac,
         max(x.avg_width) filter (where not x.inherited) as avg_width,
         max(x.n_distinct) filter (where not x.inherited) as n_distinct,
         max(x.null_frac) filter (where x.inherited) as inherited_null_frac,
         max(x.avg_width) filter (where x.inherited) as inherited_avg_width,
         max(x.n_distinct) filter (where x.inherited) as inherited_n_distinct
  from pgtracker.column_statistics() x
  group by x.attrelid, x.attnum) s on s.attrelid = a.attrelid and s.attnum = a.attnum
where a.attnum > 0 and c.relkind <> 'S' and n.nspname not like 'pg\_toast%'
