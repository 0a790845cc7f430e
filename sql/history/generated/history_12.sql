-- Generated; see docs/history.md.

create schema history_12;
comment on schema history_12 is 'What is new with PostgreSQL 12: relations with its names, columns and types, as of where history.go has taken the session.';

create view history_12.pg_am as
select cast(q.oid as oid) as oid,
       cast(q.amname as name) as amname,
       cast(q.amhandler as regproc) as amhandler,
       cast(q.amtype as "char") as amtype
from (
  -- Those PostgreSQL brings along are the same everywhere; heap has been one of them since 12.
  select a.oid, a.amname, a.amhandler, a.amtype
  from pg_catalog.pg_am a
  where a.oid < 10000 and (a.amname <> 'heap' or history.setting('major')::integer >= 12)
  union all
  select distinct r.relam, history.not_recorded('pg_am.amname of an access method of an extension', null::name, r.relam),
         history.not_recorded('pg_am.amhandler of an access method of an extension', null::regproc, r.relam),
         history.not_recorded('pg_am.amtype of an access method of an extension', null::"char", r.relam)
  from history.rows_of_relations() r
  where r.relam >= 10000
) q;

create view history_12.pg_attribute as
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
       cast(q.attgenerated as "char") as attgenerated,
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

create view history_12.pg_authid as
select cast(q.oid as oid) as oid,
       cast(q.rolname as name) as rolname,
       cast(q.rolsuper as boolean) as rolsuper,
       cast(q.rolinherit as boolean) as rolinherit,
       cast(q.rolcreaterole as boolean) as rolcreaterole,
       cast(q.rolcreatedb as boolean) as rolcreatedb,
       cast(q.rolcanlogin as boolean) as rolcanlogin,
       cast(q.rolreplication as boolean) as rolreplication,
       cast(q.rolbypassrls as boolean) as rolbypassrls,
       cast(q.rolconnlimit as integer) as rolconnlimit,
       history.not_recorded('pg_authid.rolpassword', null::text) as rolpassword,
       cast(q.rolvaliduntil as timestamp with time zone) as rolvaliduntil
from (
  select r.*
  from history.rows_of_pg_roles() r
) q;

create view history_12.pg_class as
select cast(q.oid as oid) as oid,
       cast(q.relname as name) as relname,
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
       history.not_recorded('pg_class.relpartbound', null::text) as relpartbound
from (
  select r.*
  from history.rows_of_relations() r
) q;

create view history_12.pg_constraint as
select cast(q.oid as oid) as oid,
       cast(q.conname as name) as conname,
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
       history.not_recorded('pg_constraint.conbin', null::text) as conbin
from (
  select c.*,
         case
           when c.conrelid <> 0 then t.relnamespace
           else (select y.typnamespace from history.type_of(c.contypid) y)
         end as connamespace
  from history.rows_of_constraints() c
  left join history.rows_of_relations() t on t.oid = c.conrelid
) q;

create view history_12.pg_database as
select cast(q.oid as oid) as oid,
       cast(q.datname as name) as datname,
       cast(q.datdba as oid) as datdba,
       cast(q.encoding as integer) as encoding,
       cast(q.datcollate as name) as datcollate,
       cast(q.datctype as name) as datctype,
       cast(q.datistemplate as boolean) as datistemplate,
       cast(q.datallowconn as boolean) as datallowconn,
       cast(q.datconnlimit as integer) as datconnlimit,
       cast(q.datlastsysoid as oid) as datlastsysoid,
       cast(q.datfrozenxid as xid) as datfrozenxid,
       cast(q.datminmxid as xid) as datminmxid,
       cast(q.dattablespace as oid) as dattablespace,
       cast(q.datacl as text[]) as datacl
from (
  select r.*
  from history.rows_of_pg_database() r
) q;

create view history_12.pg_extension as
select cast(q.oid as oid) as oid,
       cast(q.extname as name) as extname,
       cast(q.extowner as oid) as extowner,
       cast(q.extnamespace as oid) as extnamespace,
       cast(q.extrelocatable as boolean) as extrelocatable,
       cast(q.extversion as text) as extversion,
       cast(q.extconfig as oid[]) as extconfig,
       cast(q.extcondition as text[]) as extcondition
from (
  select r.*
  from history.rows_of_pg_extension() r
) q;

create view history_12.pg_namespace as
select cast(q.oid as oid) as oid,
       cast(q.nspname as name) as nspname,
       cast(q.nspowner as oid) as nspowner,
       cast(q.nspacl as text[]) as nspacl
from (
  select n.*
  from history.rows_of_pg_namespace() n
) q;

create view history_12.pg_stat_database as
select cast(q.datid as oid) as datid,
       cast(q.datname as name) as datname,
       cast(q.numbackends as integer) as numbackends,
       cast(q.xact_commit as bigint) as xact_commit,
       cast(q.xact_rollback as bigint) as xact_rollback,
       cast(q.blks_read as bigint) as blks_read,
       cast(q.blks_hit as bigint) as blks_hit,
       cast(q.tup_returned as bigint) as tup_returned,
       cast(q.tup_fetched as bigint) as tup_fetched,
       cast(q.tup_inserted as bigint) as tup_inserted,
       cast(q.tup_updated as bigint) as tup_updated,
       cast(q.tup_deleted as bigint) as tup_deleted,
       cast(q.conflicts as bigint) as conflicts,
       cast(q.temp_files as bigint) as temp_files,
       cast(q.temp_bytes as bigint) as temp_bytes,
       cast(q.deadlocks as bigint) as deadlocks,
       cast(q.checksum_failures as bigint) as checksum_failures,
       cast(q.checksum_last_failure as timestamp with time zone) as checksum_last_failure,
       cast(q.blk_read_time as double precision) as blk_read_time,
       cast(q.blk_write_time as double precision) as blk_write_time,
       cast(q.stats_reset as timestamp with time zone) as stats_reset
from (
  select r.*
  from history.rows_of_pg_stat_database() r
) q;

create view history_12.pg_stat_progress_cluster as
select cast(q.pid as integer) as pid,
       cast(q.datid as oid) as datid,
       cast(q.datname as name) as datname,
       cast(q.relid as oid) as relid,
       cast(q.command as text) as command,
       cast(q.phase as text) as phase,
       cast(q.cluster_index_relid as oid) as cluster_index_relid,
       cast(q.heap_tuples_scanned as bigint) as heap_tuples_scanned,
       cast(q.heap_tuples_written as bigint) as heap_tuples_written,
       cast(q.heap_blks_total as bigint) as heap_blks_total,
       cast(q.heap_blks_scanned as bigint) as heap_blks_scanned,
       cast(q.index_rebuild_count as bigint) as index_rebuild_count
from (
  select r.*
  from history.rows_of_pg_stat_progress_cluster() r
) q;

create view history_12.pg_stat_progress_create_index as
select cast(q.pid as integer) as pid,
       cast(q.datid as oid) as datid,
       cast(q.datname as name) as datname,
       cast(q.relid as oid) as relid,
       cast(q.index_relid as oid) as index_relid,
       cast(q.command as text) as command,
       cast(q.phase as text) as phase,
       cast(q.lockers_total as bigint) as lockers_total,
       cast(q.lockers_done as bigint) as lockers_done,
       cast(q.current_locker_pid as bigint) as current_locker_pid,
       cast(q.blocks_total as bigint) as blocks_total,
       cast(q.blocks_done as bigint) as blocks_done,
       cast(q.tuples_total as bigint) as tuples_total,
       cast(q.tuples_done as bigint) as tuples_done,
       cast(q.partitions_total as bigint) as partitions_total,
       cast(q.partitions_done as bigint) as partitions_done
from (
  select r.*
  from history.rows_of_pg_stat_progress_create_index() r
) q;

create view history_12.pg_stat_replication as
select cast(q.pid as integer) as pid,
       cast(q.usesysid as oid) as usesysid,
       cast(q.usename as name) as usename,
       cast(q.application_name as text) as application_name,
       cast(q.client_addr as inet) as client_addr,
       cast(q.client_hostname as text) as client_hostname,
       cast(q.client_port as integer) as client_port,
       cast(q.backend_start as timestamp with time zone) as backend_start,
       cast(q.backend_xmin as xid) as backend_xmin,
       cast(q.state as text) as state,
       cast(q.sent_lsn as pg_lsn) as sent_lsn,
       cast(q.write_lsn as pg_lsn) as write_lsn,
       cast(q.flush_lsn as pg_lsn) as flush_lsn,
       cast(q.replay_lsn as pg_lsn) as replay_lsn,
       cast(q.write_lag as interval) as write_lag,
       cast(q.flush_lag as interval) as flush_lag,
       cast(q.replay_lag as interval) as replay_lag,
       cast(q.sync_priority as integer) as sync_priority,
       cast(q.sync_state as text) as sync_state,
       cast(q.reply_time as timestamp with time zone) as reply_time
from (
  select r.*
  from history.rows_of_pg_stat_replication() r
) q;

create view history_12.pg_tablespace as
select cast(q.oid as oid) as oid,
       cast(q.spcname as name) as spcname,
       cast(q.spcowner as oid) as spcowner,
       cast(q.spcacl as text[]) as spcacl,
       cast(q.spcoptions as text[]) as spcoptions
from (
  select t.*
  from history.rows_of_tablespaces() t
) q;

create view history_12.pg_type as
select cast(q.oid as oid) as oid,
       cast(q.typname as name) as typname,
       cast(q.typnamespace as oid) as typnamespace,
       cast(q.typowner as oid) as typowner,
       cast(q.typlen as smallint) as typlen,
       cast(q.typbyval as boolean) as typbyval,
       cast(q.typtype as "char") as typtype,
       cast(q.typcategory as "char") as typcategory,
       cast(q.typispreferred as boolean) as typispreferred,
       cast(q.typisdefined as boolean) as typisdefined,
       cast(q.typdelim as "char") as typdelim,
       cast(q.typrelid as oid) as typrelid,
       cast(q.typelem as oid) as typelem,
       cast(q.typarray as oid) as typarray,
       history.not_recorded('pg_type.typinput', null::regproc) as typinput,
       history.not_recorded('pg_type.typoutput', null::regproc) as typoutput,
       history.not_recorded('pg_type.typreceive', null::regproc) as typreceive,
       history.not_recorded('pg_type.typsend', null::regproc) as typsend,
       history.not_recorded('pg_type.typmodin', null::regproc) as typmodin,
       history.not_recorded('pg_type.typmodout', null::regproc) as typmodout,
       history.not_recorded('pg_type.typanalyze', null::regproc) as typanalyze,
       cast(q.typalign as "char") as typalign,
       cast(q.typstorage as "char") as typstorage,
       cast(q.typnotnull as boolean) as typnotnull,
       cast(q.typbasetype as oid) as typbasetype,
       cast(q.typtypmod as integer) as typtypmod,
       cast(q.typndims as integer) as typndims,
       cast(q.typcollation as oid) as typcollation,
       history.not_recorded('pg_type.typdefaultbin', null::text) as typdefaultbin,
       cast(q.typdefault as text) as typdefault,
       cast(q.typacl as text[]) as typacl
from (
  select r.*
  from history.rows_of_pg_type() r
) q;
