-- Generated; see docs/history.md.

create schema history_18;
comment on schema history_18 is 'What is new with PostgreSQL 18: relations with its names, columns and types, as of where history.go has taken the session.';

create view history_18.pg_attribute as
select cast(q.attrelid as oid) as attrelid,
       cast(q.attname as name) as attname,
       cast(q.atttypid as oid) as atttypid,
       cast(q.attlen as smallint) as attlen,
       cast(q.attnum as smallint) as attnum,
       cast(q.atttypmod as integer) as atttypmod,
       cast(q.attndims as smallint) as attndims,
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
       cast(q.attinhcount as smallint) as attinhcount,
       cast(q.attcollation as oid) as attcollation,
       cast(q.attstattarget as smallint) as attstattarget,
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

create view history_18.pg_class as
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
       cast(q.relallfrozen as integer) as relallfrozen,
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

create view history_18.pg_constraint as
select cast(q.oid as oid) as oid,
       cast(q.conname as name) as conname,
       cast(q.connamespace as oid) as connamespace,
       cast(q.contype as "char") as contype,
       cast(q.condeferrable as boolean) as condeferrable,
       cast(q.condeferred as boolean) as condeferred,
       cast(q.conenforced as boolean) as conenforced,
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
       cast(q.coninhcount as smallint) as coninhcount,
       cast(q.connoinherit as boolean) as connoinherit,
       cast(q.conperiod as boolean) as conperiod,
       cast(q.conkey as smallint[]) as conkey,
       cast(q.confkey as smallint[]) as confkey,
       history.not_recorded('pg_constraint.conpfeqop', null::oid[]) as conpfeqop,
       history.not_recorded('pg_constraint.conppeqop', null::oid[]) as conppeqop,
       history.not_recorded('pg_constraint.conffeqop', null::oid[]) as conffeqop,
       cast(q.confdelsetcols as smallint[]) as confdelsetcols,
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

create view history_18.pg_replication_slots as
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
       cast(q.two_phase as boolean) as two_phase,
       cast(q.two_phase_at as pg_lsn) as two_phase_at,
       cast(q.inactive_since as timestamp with time zone) as inactive_since,
       cast(q.conflicting as boolean) as conflicting,
       cast(q.invalidation_reason as text) as invalidation_reason,
       cast(q.failover as boolean) as failover,
       cast(q.synced as boolean) as synced
from (
  select s.slot_xmin as xmin, s.*
  from history.rows_of_pg_replication_slots() s
) q;

create view history_18.pg_stat_all_tables as
select cast(q.relid as oid) as relid,
       cast(q.schemaname as name) as schemaname,
       cast(q.relname as name) as relname,
       cast(q.seq_scan as bigint) as seq_scan,
       cast(q.last_seq_scan as timestamp with time zone) as last_seq_scan,
       cast(q.seq_tup_read as bigint) as seq_tup_read,
       cast(q.idx_scan as bigint) as idx_scan,
       cast(q.last_idx_scan as timestamp with time zone) as last_idx_scan,
       cast(q.idx_tup_fetch as bigint) as idx_tup_fetch,
       cast(q.n_tup_ins as bigint) as n_tup_ins,
       cast(q.n_tup_upd as bigint) as n_tup_upd,
       cast(q.n_tup_del as bigint) as n_tup_del,
       cast(q.n_tup_hot_upd as bigint) as n_tup_hot_upd,
       cast(q.n_tup_newpage_upd as bigint) as n_tup_newpage_upd,
       cast(q.n_live_tup as bigint) as n_live_tup,
       cast(q.n_dead_tup as bigint) as n_dead_tup,
       cast(q.n_mod_since_analyze as bigint) as n_mod_since_analyze,
       cast(q.n_ins_since_vacuum as bigint) as n_ins_since_vacuum,
       cast(q.last_vacuum as timestamp with time zone) as last_vacuum,
       cast(q.last_autovacuum as timestamp with time zone) as last_autovacuum,
       cast(q.last_analyze as timestamp with time zone) as last_analyze,
       cast(q.last_autoanalyze as timestamp with time zone) as last_autoanalyze,
       cast(q.vacuum_count as bigint) as vacuum_count,
       cast(q.autovacuum_count as bigint) as autovacuum_count,
       cast(q.analyze_count as bigint) as analyze_count,
       cast(q.autoanalyze_count as bigint) as autoanalyze_count,
       cast(q.total_vacuum_time as double precision) as total_vacuum_time,
       cast(q.total_autovacuum_time as double precision) as total_autovacuum_time,
       cast(q.total_analyze_time as double precision) as total_analyze_time,
       cast(q.total_autoanalyze_time as double precision) as total_autoanalyze_time
from (
  -- refuse counters of system tables: schemaname = 'pg_catalog'
  -- refuse counters of system tables: schemaname = 'information_schema'
  -- refuse counters of TOAST tables: schemaname = 'pg_toast'
  select t.*
  from history.rows_of_pg_stat_user_tables() t
) q
union all
select history.not_recorded('counters of system tables', null::oid),
       cast('pg_catalog' as name),
       history.not_recorded('counters of system tables', null::name),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::timestamp with time zone),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::timestamp with time zone),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::timestamp with time zone),
       history.not_recorded('counters of system tables', null::timestamp with time zone),
       history.not_recorded('counters of system tables', null::timestamp with time zone),
       history.not_recorded('counters of system tables', null::timestamp with time zone),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::double precision),
       history.not_recorded('counters of system tables', null::double precision),
       history.not_recorded('counters of system tables', null::double precision),
       history.not_recorded('counters of system tables', null::double precision)
from history.not_recorded('counters of system tables')
union all
select history.not_recorded('counters of system tables', null::oid),
       cast('information_schema' as name),
       history.not_recorded('counters of system tables', null::name),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::timestamp with time zone),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::timestamp with time zone),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::timestamp with time zone),
       history.not_recorded('counters of system tables', null::timestamp with time zone),
       history.not_recorded('counters of system tables', null::timestamp with time zone),
       history.not_recorded('counters of system tables', null::timestamp with time zone),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::double precision),
       history.not_recorded('counters of system tables', null::double precision),
       history.not_recorded('counters of system tables', null::double precision),
       history.not_recorded('counters of system tables', null::double precision)
from history.not_recorded('counters of system tables')
union all
select history.not_recorded('counters of TOAST tables', null::oid),
       cast('pg_toast' as name),
       history.not_recorded('counters of TOAST tables', null::name),
       history.not_recorded('counters of TOAST tables', null::bigint),
       history.not_recorded('counters of TOAST tables', null::timestamp with time zone),
       history.not_recorded('counters of TOAST tables', null::bigint),
       history.not_recorded('counters of TOAST tables', null::bigint),
       history.not_recorded('counters of TOAST tables', null::timestamp with time zone),
       history.not_recorded('counters of TOAST tables', null::bigint),
       history.not_recorded('counters of TOAST tables', null::bigint),
       history.not_recorded('counters of TOAST tables', null::bigint),
       history.not_recorded('counters of TOAST tables', null::bigint),
       history.not_recorded('counters of TOAST tables', null::bigint),
       history.not_recorded('counters of TOAST tables', null::bigint),
       history.not_recorded('counters of TOAST tables', null::bigint),
       history.not_recorded('counters of TOAST tables', null::bigint),
       history.not_recorded('counters of TOAST tables', null::bigint),
       history.not_recorded('counters of TOAST tables', null::bigint),
       history.not_recorded('counters of TOAST tables', null::timestamp with time zone),
       history.not_recorded('counters of TOAST tables', null::timestamp with time zone),
       history.not_recorded('counters of TOAST tables', null::timestamp with time zone),
       history.not_recorded('counters of TOAST tables', null::timestamp with time zone),
       history.not_recorded('counters of TOAST tables', null::bigint),
       history.not_recorded('counters of TOAST tables', null::bigint),
       history.not_recorded('counters of TOAST tables', null::bigint),
       history.not_recorded('counters of TOAST tables', null::bigint),
       history.not_recorded('counters of TOAST tables', null::double precision),
       history.not_recorded('counters of TOAST tables', null::double precision),
       history.not_recorded('counters of TOAST tables', null::double precision),
       history.not_recorded('counters of TOAST tables', null::double precision)
from history.not_recorded('counters of TOAST tables');

create view history_18.pg_stat_checkpointer as
select cast(q.num_timed as bigint) as num_timed,
       cast(q.num_requested as bigint) as num_requested,
       cast(q.num_done as bigint) as num_done,
       cast(q.restartpoints_timed as bigint) as restartpoints_timed,
       cast(q.restartpoints_req as bigint) as restartpoints_req,
       cast(q.restartpoints_done as bigint) as restartpoints_done,
       cast(q.write_time as double precision) as write_time,
       cast(q.sync_time as double precision) as sync_time,
       cast(q.buffers_written as bigint) as buffers_written,
       cast(q.slru_written as bigint) as slru_written,
       cast(q.stats_reset as timestamp with time zone) as stats_reset
from (
  select r.*
  from history.rows_of_pg_stat_checkpointer() r
) q;

create view history_18.pg_stat_database as
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
       cast(q.parallel_workers_to_launch as bigint) as parallel_workers_to_launch,
       cast(q.parallel_workers_launched as bigint) as parallel_workers_launched,
       cast(q.stats_reset as timestamp with time zone) as stats_reset
from (
  select r.*
  from history.rows_of_pg_stat_database() r
) q;

create view history_18.pg_stat_io as
select cast(q.backend_type as text) as backend_type,
       cast(q.object as text) as object,
       cast(q.context as text) as context,
       cast(q.reads as bigint) as reads,
       cast(q.read_bytes as numeric) as read_bytes,
       cast(q.read_time as double precision) as read_time,
       cast(q.writes as bigint) as writes,
       cast(q.write_bytes as numeric) as write_bytes,
       cast(q.write_time as double precision) as write_time,
       cast(q.writebacks as bigint) as writebacks,
       cast(q.writeback_time as double precision) as writeback_time,
       cast(q.extends as bigint) as extends,
       cast(q.extend_bytes as numeric) as extend_bytes,
       cast(q.extend_time as double precision) as extend_time,
       cast(q.hits as bigint) as hits,
       cast(q.evictions as bigint) as evictions,
       cast(q.reuses as bigint) as reuses,
       cast(q.fsyncs as bigint) as fsyncs,
       cast(q.fsync_time as double precision) as fsync_time,
       cast(q.stats_reset as timestamp with time zone) as stats_reset
from (
  select r.*
  from history.rows_of_pg_stat_io() r
) q;

create view history_18.pg_stat_progress_analyze as
select cast(q.pid as integer) as pid,
       cast(q.datid as oid) as datid,
       cast(q.datname as name) as datname,
       cast(q.relid as oid) as relid,
       cast(q.phase as text) as phase,
       cast(q.sample_blks_total as bigint) as sample_blks_total,
       cast(q.sample_blks_scanned as bigint) as sample_blks_scanned,
       cast(q.ext_stats_total as bigint) as ext_stats_total,
       cast(q.ext_stats_computed as bigint) as ext_stats_computed,
       cast(q.child_tables_total as bigint) as child_tables_total,
       cast(q.child_tables_done as bigint) as child_tables_done,
       cast(q.current_child_table_relid as oid) as current_child_table_relid,
       cast(q.delay_time as double precision) as delay_time
from (
  select r.*
  from history.rows_of_pg_stat_progress_analyze() r
) q;

create view history_18.pg_stat_progress_vacuum as
select cast(q.pid as integer) as pid,
       cast(q.datid as oid) as datid,
       cast(q.datname as name) as datname,
       cast(q.relid as oid) as relid,
       cast(q.phase as text) as phase,
       cast(q.heap_blks_total as bigint) as heap_blks_total,
       cast(q.heap_blks_scanned as bigint) as heap_blks_scanned,
       cast(q.heap_blks_vacuumed as bigint) as heap_blks_vacuumed,
       cast(q.index_vacuum_count as bigint) as index_vacuum_count,
       cast(q.max_dead_tuple_bytes as bigint) as max_dead_tuple_bytes,
       cast(q.dead_tuple_bytes as bigint) as dead_tuple_bytes,
       cast(q.num_dead_item_ids as bigint) as num_dead_item_ids,
       cast(q.indexes_total as bigint) as indexes_total,
       cast(q.indexes_processed as bigint) as indexes_processed,
       cast(q.delay_time as double precision) as delay_time
from (
  select r.*
  from history.rows_of_pg_stat_progress_vacuum() r
) q;

create view history_18.pg_stat_subscription_stats as
select cast(q.subid as oid) as subid,
       cast(q.subname as name) as subname,
       cast(q.apply_error_count as bigint) as apply_error_count,
       cast(q.sync_error_count as bigint) as sync_error_count,
       cast(q.confl_insert_exists as bigint) as confl_insert_exists,
       cast(q.confl_update_origin_differs as bigint) as confl_update_origin_differs,
       cast(q.confl_update_exists as bigint) as confl_update_exists,
       cast(q.confl_update_missing as bigint) as confl_update_missing,
       cast(q.confl_delete_origin_differs as bigint) as confl_delete_origin_differs,
       cast(q.confl_delete_missing as bigint) as confl_delete_missing,
       cast(q.confl_multiple_unique_conflicts as bigint) as confl_multiple_unique_conflicts,
       cast(q.stats_reset as timestamp with time zone) as stats_reset
from (
  select r.*
  from history.rows_of_pg_stat_subscription_stats() r
) q;

create view history_18.pg_stat_user_tables as
select cast(q.relid as oid) as relid,
       cast(q.schemaname as name) as schemaname,
       cast(q.relname as name) as relname,
       cast(q.seq_scan as bigint) as seq_scan,
       cast(q.last_seq_scan as timestamp with time zone) as last_seq_scan,
       cast(q.seq_tup_read as bigint) as seq_tup_read,
       cast(q.idx_scan as bigint) as idx_scan,
       cast(q.last_idx_scan as timestamp with time zone) as last_idx_scan,
       cast(q.idx_tup_fetch as bigint) as idx_tup_fetch,
       cast(q.n_tup_ins as bigint) as n_tup_ins,
       cast(q.n_tup_upd as bigint) as n_tup_upd,
       cast(q.n_tup_del as bigint) as n_tup_del,
       cast(q.n_tup_hot_upd as bigint) as n_tup_hot_upd,
       cast(q.n_tup_newpage_upd as bigint) as n_tup_newpage_upd,
       cast(q.n_live_tup as bigint) as n_live_tup,
       cast(q.n_dead_tup as bigint) as n_dead_tup,
       cast(q.n_mod_since_analyze as bigint) as n_mod_since_analyze,
       cast(q.n_ins_since_vacuum as bigint) as n_ins_since_vacuum,
       cast(q.last_vacuum as timestamp with time zone) as last_vacuum,
       cast(q.last_autovacuum as timestamp with time zone) as last_autovacuum,
       cast(q.last_analyze as timestamp with time zone) as last_analyze,
       cast(q.last_autoanalyze as timestamp with time zone) as last_autoanalyze,
       cast(q.vacuum_count as bigint) as vacuum_count,
       cast(q.autovacuum_count as bigint) as autovacuum_count,
       cast(q.analyze_count as bigint) as analyze_count,
       cast(q.autoanalyze_count as bigint) as autoanalyze_count,
       cast(q.total_vacuum_time as double precision) as total_vacuum_time,
       cast(q.total_autovacuum_time as double precision) as total_autovacuum_time,
       cast(q.total_analyze_time as double precision) as total_analyze_time,
       cast(q.total_autoanalyze_time as double precision) as total_autoanalyze_time
from (
  select r.*
  from history.rows_of_pg_stat_user_tables() r
) q;

create view history_18.pg_stat_wal as
select cast(q.wal_records as bigint) as wal_records,
       cast(q.wal_fpi as bigint) as wal_fpi,
       cast(q.wal_bytes as numeric) as wal_bytes,
       cast(q.wal_buffers_full as bigint) as wal_buffers_full,
       cast(q.stats_reset as timestamp with time zone) as stats_reset
from (
  select r.*
  from history.rows_of_pg_stat_wal() r
) q;
