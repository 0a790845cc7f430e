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
       history.not_recorded('pg_attribute.attcacheoff', null::integer) as attcacheoff,
       cast(q.atttypmod as integer) as atttypmod,
       history.not_recorded('pg_attribute.attbyval', null::boolean) as attbyval,
       cast(q.attstorage as "char") as attstorage,
       history.not_recorded('pg_attribute.attalign', null::"char") as attalign,
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
  -- Columns of users' tables and of all indexes. Of an index only those are recorded of their own which the table's
  -- columns don't tell.
  -- refuse system columns: attnum = -1
  -- refuse dropped columns: attisdropped = true
  select a.attrelid, a.attname, a.atttypid, a.atttypmod, a.attlen, a.attnum, a.attndims, a.attnotnull,
         a.atthasdef, a.attidentity, a.attgenerated, a.attstorage, a.attcompression, a.attcollation,
         a.attislocal, a.attinhcount, a.attstattarget, a.attoptions, a.attacl, false as attisdropped
  from history.rows_of_columns() a
  union all
  select i.indexrelid,
         coalesce(a.attname, history.not_recorded('pg_attribute.attname of an expression in an index', null::text, i.indexrelid)),
         coalesce(a.atttypid, history.not_recorded('pg_attribute.atttypid of an expression in an index', null::oid, i.indexrelid)),
         coalesce(a.atttypmod, history.not_recorded('pg_attribute.atttypmod of an expression in an index', null::integer, i.indexrelid)),
         coalesce(a.attlen, history.not_recorded('pg_attribute.attlen of an expression in an index', null::smallint, i.indexrelid)),
         k.place::smallint, 0::smallint, false, false, '', '',
         coalesce(a.attstorage, history.not_recorded('pg_attribute.attstorage of an expression in an index', null::text, i.indexrelid)),
         '', coalesce(a.attcollation, history.not_recorded('pg_attribute.attcollation of an expression in an index', null::oid, i.indexrelid)),
         true, 0, history.not_recorded('pg_attribute.attstattarget of an index', null::integer, i.indexrelid),
         history.not_recorded('pg_attribute.attoptions of an index', null::text[], i.indexrelid), null::text[], false
  from history.rows_of_indexes() i
  cross join lateral unnest(i.indkey) with ordinality as k(attnum, place)
  left join history.rows_of_columns() a on a.attrelid = i.indrelid and a.attnum = k.attnum
  where i.indrelid >= 16384 and i.definition is not null
    and not exists (
      select from history.rows_of_columns() e where e.attrelid = i.indexrelid and e.attnum = k.place)
) q
union all
select history.not_recorded('system columns', null::oid),
       history.not_recorded('system columns', null::name),
       history.not_recorded('system columns', null::oid),
       history.not_recorded('system columns', null::integer),
       history.not_recorded('system columns', null::smallint),
       cast(-1 as smallint),
       history.not_recorded('system columns', null::integer),
       history.not_recorded('system columns', null::integer),
       history.not_recorded('system columns', null::integer),
       history.not_recorded('system columns', null::boolean),
       history.not_recorded('system columns', null::"char"),
       history.not_recorded('system columns', null::"char"),
       history.not_recorded('system columns', null::boolean),
       history.not_recorded('system columns', null::boolean),
       history.not_recorded('system columns', null::boolean),
       history.not_recorded('system columns', null::"char"),
       history.not_recorded('system columns', null::boolean),
       history.not_recorded('system columns', null::boolean),
       history.not_recorded('system columns', null::integer),
       history.not_recorded('system columns', null::oid),
       history.not_recorded('system columns', null::text[]),
       history.not_recorded('system columns', null::text[]),
       history.not_recorded('system columns', null::text[]),
       history.not_recorded('system columns', null::text)
from history.not_recorded('system columns')
union all
select history.not_recorded('dropped columns', null::oid),
       history.not_recorded('dropped columns', null::name),
       history.not_recorded('dropped columns', null::oid),
       history.not_recorded('dropped columns', null::integer),
       history.not_recorded('dropped columns', null::smallint),
       history.not_recorded('dropped columns', null::smallint),
       history.not_recorded('dropped columns', null::integer),
       history.not_recorded('dropped columns', null::integer),
       history.not_recorded('dropped columns', null::integer),
       history.not_recorded('dropped columns', null::boolean),
       history.not_recorded('dropped columns', null::"char"),
       history.not_recorded('dropped columns', null::"char"),
       history.not_recorded('dropped columns', null::boolean),
       history.not_recorded('dropped columns', null::boolean),
       history.not_recorded('dropped columns', null::boolean),
       history.not_recorded('dropped columns', null::"char"),
       cast(true as boolean),
       history.not_recorded('dropped columns', null::boolean),
       history.not_recorded('dropped columns', null::integer),
       history.not_recorded('dropped columns', null::oid),
       history.not_recorded('dropped columns', null::text[]),
       history.not_recorded('dropped columns', null::text[]),
       history.not_recorded('dropped columns', null::text[]),
       history.not_recorded('dropped columns', null::text)
from history.not_recorded('dropped columns');

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
  -- PostgreSQL brings along no domains but those of information_schema.
  select c.*,
         case
           when c.conrelid <> 0 then t.relnamespace
           when c.contypid < 16384 then (
             select min(r.relnamespace::bigint)::oid
             from history.rows_of_relations() r
             where r.schemaname = 'information_schema')
           else history.not_recorded('pg_constraint.connamespace of a domain', null::oid, c.oid)
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
