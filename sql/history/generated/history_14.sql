-- Generated; see docs/history.md.

create schema history_14;
comment on schema history_14 is 'What is new with PostgreSQL 14: relations with its names, columns and types, as of where history.go has taken the session.';

create view history_14.pg_attribute as
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
       cast(q.attalign as "char") as attalign,
       cast(q.attstorage as "char") as attstorage,
       cast(q.attcompression as "char") as attcompression,
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

create view history_14.pg_inherits as
select cast(q.inhrelid as oid) as inhrelid,
       cast(q.inhparent as oid) as inhparent,
       cast(q.inhseqno as integer) as inhseqno,
       cast(q.inhdetachpending as boolean) as inhdetachpending
from (
  select i.relid as inhrelid, p.parent as inhparent, p.place::integer as inhseqno,
         coalesce(i.detach_pending, false) as inhdetachpending
  from history.rows_of_inheritance() i
  cross join lateral unnest(i.parents) with ordinality as p(parent, place)
) q;

create view history_14.pg_locks as
select cast(q.locktype as text) as locktype,
       cast(q.database as oid) as database,
       cast(q.relation as oid) as relation,
       cast(q.page as integer) as page,
       cast(q.tuple as smallint) as tuple,
       cast(q.virtualxid as text) as virtualxid,
       cast(q.transactionid as xid) as transactionid,
       cast(q.classid as oid) as classid,
       cast(q.objid as oid) as objid,
       cast(q.objsubid as smallint) as objsubid,
       cast(q.virtualtransaction as text) as virtualtransaction,
       cast(q.pid as integer) as pid,
       cast(q.mode as text) as mode,
       cast(q.granted as boolean) as granted,
       cast(q.fastpath as boolean) as fastpath,
       cast(q.waitstart as timestamp with time zone) as waitstart
from (
  select r.*
  from history.rows_of_pg_locks() r
) q;

create view history_14.pg_replication_slots as
select cast(q.slot_name as name) as slot_name,
       cast(q.plugin as name) as plugin,
       cast(q.slot_type as text) as slot_type,
       cast(q.datoid as oid) as datoid,
       cast(q.database as name) as database,
       cast(q.temporary as boolean) as temporary,
       cast(q.active as boolean) as active,
       cast(q.active_pid as integer) as active_pid,
       cast(q.xmin as xid) as xmin,
       cast(q.catalog_xmin as xid) as catalog_xmin,
       cast(q.restart_lsn as pg_lsn) as restart_lsn,
       cast(q.confirmed_flush_lsn as pg_lsn) as confirmed_flush_lsn,
       cast(q.wal_status as text) as wal_status,
       cast(q.safe_wal_size as bigint) as safe_wal_size,
       cast(q.two_phase as boolean) as two_phase
from (
  select s.slot_xmin as xmin, s.*
  from history.rows_of_pg_replication_slots() s
) q;

create view history_14.pg_stat_activity as
select cast(q.datid as oid) as datid,
       cast(q.datname as name) as datname,
       cast(q.pid as integer) as pid,
       cast(q.leader_pid as integer) as leader_pid,
       cast(q.usesysid as oid) as usesysid,
       cast(q.usename as name) as usename,
       cast(q.application_name as text) as application_name,
       cast(q.client_addr as inet) as client_addr,
       cast(q.client_hostname as text) as client_hostname,
       cast(q.client_port as integer) as client_port,
       cast(q.backend_start as timestamp with time zone) as backend_start,
       cast(q.xact_start as timestamp with time zone) as xact_start,
       cast(q.query_start as timestamp with time zone) as query_start,
       cast(q.state_change as timestamp with time zone) as state_change,
       cast(q.wait_event_type as text) as wait_event_type,
       cast(q.wait_event as text) as wait_event,
       cast(q.state as text) as state,
       cast(q.backend_xid as xid) as backend_xid,
       cast(q.backend_xmin as xid) as backend_xmin,
       cast(q.query_id as bigint) as query_id,
       cast(q.query as text) as query,
       cast(q.backend_type as text) as backend_type
from (
  select r.*
  from history.rows_of_pg_stat_activity() r
) q;

create view history_14.pg_stat_database as
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
       cast(q.session_time as double precision) as session_time,
       cast(q.active_time as double precision) as active_time,
       cast(q.idle_in_transaction_time as double precision) as idle_in_transaction_time,
       cast(q.sessions as bigint) as sessions,
       cast(q.sessions_abandoned as bigint) as sessions_abandoned,
       cast(q.sessions_fatal as bigint) as sessions_fatal,
       cast(q.sessions_killed as bigint) as sessions_killed,
       cast(q.stats_reset as timestamp with time zone) as stats_reset
from (
  select r.*
  from history.rows_of_pg_stat_database() r
) q;

create view history_14.pg_stat_progress_copy as
select cast(q.pid as integer) as pid,
       cast(q.datid as oid) as datid,
       cast(q.datname as name) as datname,
       cast(q.relid as oid) as relid,
       cast(q.command as text) as command,
       cast(q.type as text) as type,
       cast(q.bytes_processed as bigint) as bytes_processed,
       cast(q.bytes_total as bigint) as bytes_total,
       cast(q.tuples_processed as bigint) as tuples_processed,
       cast(q.tuples_excluded as bigint) as tuples_excluded
from (
  select r.*
  from history.rows_of_pg_stat_progress_copy() r
) q;

create view history_14.pg_stat_replication_slots as
select cast(q.slot_name as text) as slot_name,
       cast(q.spill_txns as bigint) as spill_txns,
       cast(q.spill_count as bigint) as spill_count,
       cast(q.spill_bytes as bigint) as spill_bytes,
       cast(q.stream_txns as bigint) as stream_txns,
       cast(q.stream_count as bigint) as stream_count,
       cast(q.stream_bytes as bigint) as stream_bytes,
       cast(q.total_txns as bigint) as total_txns,
       cast(q.total_bytes as bigint) as total_bytes,
       cast(q.stats_reset as timestamp with time zone) as stats_reset
from (
  select r.*
  from history.rows_of_pg_stat_replication_slots() r
) q;

create view history_14.pg_stat_wal as
select cast(q.wal_records as bigint) as wal_records,
       cast(q.wal_fpi as bigint) as wal_fpi,
       cast(q.wal_bytes as numeric) as wal_bytes,
       cast(q.wal_buffers_full as bigint) as wal_buffers_full,
       cast(q.wal_write as bigint) as wal_write,
       cast(q.wal_sync as bigint) as wal_sync,
       cast(q.wal_write_time as double precision) as wal_write_time,
       cast(q.wal_sync_time as double precision) as wal_sync_time,
       cast(q.stats_reset as timestamp with time zone) as stats_reset
from (
  select r.*
  from history.rows_of_pg_stat_wal() r
) q;

create view history_14.pg_type as
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
       history.not_recorded('pg_type.typsubscript', null::regproc) as typsubscript,
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
