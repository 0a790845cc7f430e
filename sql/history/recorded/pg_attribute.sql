-- What is the same for every relation of a kind is not recorded: system columns, and the columns of sequences,
-- of TOAST tables and their indexes.
-- What was read by a scraper that left columns out fails first, whatever is asked of it.
select a.attrelid, a.attname, a.atttypid, a.atttypmod, a.attlen, a.attnum, a.attndims, -1 as attcacheoff,
       a.attbyval, a.attalign, a.attnotnull, a.atthasdef, a.attidentity, a.attgenerated, a.attstorage,
       a.attcompression, a.attcollation, a.attisdropped, a.attislocal, a.attinhcount, a.attstattarget,
       a.attoptions, a.attacl
from history.columns_left_out() a
union all
select a.attrelid, a.attname, a.atttypid, a.atttypmod, a.attlen, a.attnum, a.attndims, -1 as attcacheoff,
       a.attbyval, a.attalign, a.attnotnull, a.atthasdef, a.attidentity, a.attgenerated, a.attstorage,
       a.attcompression, a.attcollation, a.attisdropped, a.attislocal, a.attinhcount, a.attstattarget,
       a.attoptions, a.attacl
from history.rows_of_columns() a
union all
select r.oid, f.attname, f.atttypid, -1, f.attlen::smallint,
       case when f.attnum < -1 and history.setting('major')::integer < 12 then f.attnum - 1 else f.attnum end::smallint,
       0::smallint, -1, f.attlen > 0 and f.attlen <= 8 and f.attlen <> 6, f.attalign, f.attnum < 0 or f.kinds = 'S', false, ''::text, ''::text,
       'p'::text, ''::text, 0::oid, false, true, 0,
       case when history.setting('major')::integer < 17 then case when f.attnum < 0 then 0 else -1 end end,
       null::text[],
       case when r.relacl is not null or f.attnum < 0
            then history.not_recorded('pg_attribute.attacl of a system column or of a sequence', null::text[], r.oid) end
from history.rows_of_relations() r
join (values
  ('rpmftS', 'ctid', 27::oid, 6, 's', -1),
  ('rpmftS', 'xmin', 28, 4, 'i', -2),
  ('rpmftS', 'cmin', 29, 4, 'i', -3),
  ('rpmftS', 'xmax', 28, 4, 'i', -4),
  ('rpmftS', 'cmax', 29, 4, 'i', -5),
  ('rpmftS', 'tableoid', 26, 4, 'i', -6),
  ('S', 'last_value', 20, 8, 'd', 1),
  ('S', 'log_cnt', 20, 8, 'd', 2),
  ('S', 'is_called', 16, 1, 'c', 3),
  ('ti', 'chunk_id', 26, 4, 'i', 1),
  ('ti', 'chunk_seq', 23, 4, 'i', 2),
  ('t', 'chunk_data', 17, -1, 'i', 3)) f (kinds, attname, atttypid, attlen, attalign, attnum)
  on pg_catalog.strpos(f.kinds, r.relkind) > 0
where r.relkind <> 'i' or r.schemaname like 'pg\_toast%'
