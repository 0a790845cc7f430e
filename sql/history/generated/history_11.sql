-- Generated; see docs/history.md.

create schema history_11;
comment on schema history_11 is 'What is new with PostgreSQL 11: relations with its names, columns and types, as of where history.go has taken the session.';

create view history_11.pg_attribute as
select cast(q.attrelid as oid) as attrelid,
       cast(q.attname as name) as attname,
       cast(q.atttypid as oid) as atttypid,
       cast(q.attstattarget as integer) as attstattarget,
       cast(q.attlen as smallint) as attlen,
       cast(q.attnum as smallint) as attnum,
       cast(q.attndims as integer) as attndims,
       cast(q.attcacheoff as integer) as attcacheoff,
       cast(q.atttypmod as integer) as atttypmod,
       cast(q.attbyval as boolean) as attbyval,
       cast(q.attstorage as "char") as attstorage,
       cast(q.attalign as "char") as attalign,
       cast(q.attnotnull as boolean) as attnotnull,
       cast(q.atthasdef as boolean) as atthasdef,
       history.not_recorded('pg_attribute.atthasmissing', null::boolean) as atthasmissing,
       cast(q.attidentity as "char") as attidentity,
       cast(q.attisdropped as boolean) as attisdropped,
       cast(q.attislocal as boolean) as attislocal,
       cast(q.attinhcount as integer) as attinhcount,
       cast(q.attcollation as oid) as attcollation,
       cast(q.attacl as text[]) as attacl,
       cast(q.attoptions as text[]) as attoptions,
       history.not_recorded('pg_attribute.attfdwoptions', null::text[]) as attfdwoptions,
       history.not_recorded('pg_attribute.attmissingval', null::text) as attmissingval
from (
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
) q;

create view history_11.pg_class as
select cast(q.relname as name) as relname,
       cast(q.relnamespace as oid) as relnamespace,
       cast(q.reltype as oid) as reltype,
       cast(q.reloftype as oid) as reloftype,
       cast(q.relowner as oid) as relowner,
       cast(q.relam as oid) as relam,
       cast(q.relfilenode as oid) as relfilenode,
       cast(q.reltablespace as oid) as reltablespace,
       cast(q.relpages as integer) as relpages,
       cast(q.reltuples as real) as reltuples,
       cast(q.relallvisible as integer) as relallvisible,
       cast(q.reltoastrelid as oid) as reltoastrelid,
       cast(q.relhasindex as boolean) as relhasindex,
       cast(q.relisshared as boolean) as relisshared,
       cast(q.relpersistence as "char") as relpersistence,
       cast(q.relkind as "char") as relkind,
       cast(q.relnatts as smallint) as relnatts,
       cast(q.relchecks as smallint) as relchecks,
       history.not_recorded('pg_class.relhasoids', null::boolean) as relhasoids,
       cast(q.relhasrules as boolean) as relhasrules,
       cast(q.relhastriggers as boolean) as relhastriggers,
       cast(q.relhassubclass as boolean) as relhassubclass,
       cast(q.relrowsecurity as boolean) as relrowsecurity,
       cast(q.relforcerowsecurity as boolean) as relforcerowsecurity,
       cast(q.relispopulated as boolean) as relispopulated,
       cast(q.relreplident as "char") as relreplident,
       cast(q.relispartition as boolean) as relispartition,
       cast(q.relrewrite as oid) as relrewrite,
       cast(q.relfrozenxid as xid) as relfrozenxid,
       cast(q.relminmxid as xid) as relminmxid,
       cast(q.relacl as text[]) as relacl,
       cast(q.reloptions as text[]) as reloptions,
       history.not_recorded('pg_class.relpartbound', null::text) as relpartbound,
       cast(q.oid as oid) as oid
from (
  select r.*
  from history.rows_of_relations() r
) q;

create view history_11.pg_constraint as
select cast(q.conname as name) as conname,
       cast(q.connamespace as oid) as connamespace,
       cast(q.contype as "char") as contype,
       cast(q.condeferrable as boolean) as condeferrable,
       cast(q.condeferred as boolean) as condeferred,
       cast(q.convalidated as boolean) as convalidated,
       cast(q.conrelid as oid) as conrelid,
       cast(q.contypid as oid) as contypid,
       cast(q.conindid as oid) as conindid,
       cast(q.conparentid as oid) as conparentid,
       cast(q.confrelid as oid) as confrelid,
       cast(q.confupdtype as "char") as confupdtype,
       cast(q.confdeltype as "char") as confdeltype,
       cast(q.confmatchtype as "char") as confmatchtype,
       cast(q.conislocal as boolean) as conislocal,
       cast(q.coninhcount as integer) as coninhcount,
       cast(q.connoinherit as boolean) as connoinherit,
       cast(q.conkey as smallint[]) as conkey,
       cast(q.confkey as smallint[]) as confkey,
       history.not_recorded('pg_constraint.conpfeqop', null::oid[]) as conpfeqop,
       history.not_recorded('pg_constraint.conppeqop', null::oid[]) as conppeqop,
       history.not_recorded('pg_constraint.conffeqop', null::oid[]) as conffeqop,
       history.not_recorded('pg_constraint.conexclop', null::oid[]) as conexclop,
       history.not_recorded('pg_constraint.conbin', null::text) as conbin,
       history.not_recorded('pg_constraint.consrc', null::text) as consrc,
       cast(q.oid as oid) as oid
from (
  select c.*,
         case
           when c.conrelid <> 0 then t.relnamespace
           else (select y.typnamespace from history.type_of(c.contypid) y)
         end as connamespace
  from history.rows_of_constraints() c
  left join history.rows_of_relations() t on t.oid = c.conrelid
) q;

create view history_11.pg_index as
select cast(q.indexrelid as oid) as indexrelid,
       cast(q.indrelid as oid) as indrelid,
       cast(q.indnatts as smallint) as indnatts,
       cast(q.indnkeyatts as smallint) as indnkeyatts,
       cast(q.indisunique as boolean) as indisunique,
       cast(q.indisprimary as boolean) as indisprimary,
       cast(q.indisexclusion as boolean) as indisexclusion,
       cast(q.indimmediate as boolean) as indimmediate,
       cast(q.indisclustered as boolean) as indisclustered,
       cast(q.indisvalid as boolean) as indisvalid,
       cast(q.indcheckxmin as boolean) as indcheckxmin,
       cast(q.indisready as boolean) as indisready,
       cast(q.indislive as boolean) as indislive,
       cast(q.indisreplident as boolean) as indisreplident,
       cast(q.indkey_ as int2vector) as indkey,
       cast(q.indcollation_ as oidvector) as indcollation,
       cast(q.indclass_ as oidvector) as indclass,
       cast(q.indoption_ as int2vector) as indoption,
       cast(q.indexprs as text) as indexprs,
       cast(q.indpred as text) as indpred
from (
  -- Of a predicate and of expressions there is the text, of the latter that there are some.
  select i.*, 
         pg_catalog.array_to_string(i.indkey, ' ')::int2vector as indkey_,
         pg_catalog.array_to_string(i.indcollation, ' ')::oidvector as indcollation_,
         pg_catalog.array_to_string(i.indclass, ' ')::oidvector as indclass_,
         pg_catalog.array_to_string(i.indoption, ' ')::int2vector as indoption_,
         case
           when 0 = any (i.indkey) then pg_catalog.concat('(expressions of index ', i.indexrelid, ': not recorded)')
         end as indexprs,
         case
           when i.skipped then history.not_recorded('pg_index.indpred of an index that was locked', null::text, i.indexrelid)
           else history.predicate(i.definition)
         end as indpred
  from history.rows_of_indexes() i
) q;

create view history_11.pg_partitioned_table as
select cast(q.partrelid as oid) as partrelid,
       cast(q.partstrat as "char") as partstrat,
       history.not_recorded('pg_partitioned_table.partnatts', null::smallint) as partnatts,
       cast(q.partdefid as oid) as partdefid,
       history.not_recorded('pg_partitioned_table.partattrs', null::int2vector) as partattrs,
       history.not_recorded('pg_partitioned_table.partclass', null::oidvector) as partclass,
       history.not_recorded('pg_partitioned_table.partcollation', null::oidvector) as partcollation,
       history.not_recorded('pg_partitioned_table.partexprs', null::text) as partexprs
from (
  select i.relid as partrelid, i.partstrat, i.partdefid
  from history.rows_of_inheritance() i
  where i.partstrat is not null
) q;

create view history_11.pg_stat_wal_receiver as
select cast(q.pid as integer) as pid,
       cast(q.status as text) as status,
       cast(q.receive_start_lsn as pg_lsn) as receive_start_lsn,
       cast(q.receive_start_tli as integer) as receive_start_tli,
       cast(q.flushed_lsn as pg_lsn) as received_lsn,
       cast(q.received_tli as integer) as received_tli,
       cast(q.last_msg_send_time as timestamp with time zone) as last_msg_send_time,
       cast(q.last_msg_receipt_time as timestamp with time zone) as last_msg_receipt_time,
       cast(q.latest_end_lsn as pg_lsn) as latest_end_lsn,
       cast(q.latest_end_time as timestamp with time zone) as latest_end_time,
       cast(q.slot_name as text) as slot_name,
       cast(q.sender_host as text) as sender_host,
       cast(q.sender_port as integer) as sender_port,
       cast(q.conninfo as text) as conninfo
from (
  select r.*
  from history.rows_of_pg_stat_wal_receiver() r
) q;
