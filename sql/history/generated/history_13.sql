-- Generated; see docs/history.md.

create schema history_13;
comment on schema history_13 is 'What is new with PostgreSQL 13: relations with its names, columns and types, as of where history.go has taken the session.';

create view history_13.pg_replication_slots as
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
       cast(q.safe_wal_size as bigint) as safe_wal_size
from (
  select s.slot_xmin as xmin, s.*
  from history.rows_of_pg_replication_slots() s
) q;

create view history_13.pg_stat_activity as
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
       cast(q.query as text) as query,
       cast(q.backend_type as text) as backend_type
from (
  select r.*
  from history.rows_of_pg_stat_activity() r
) q;

create view history_13.pg_stat_all_tables as
select cast(q.relid as oid) as relid,
       cast(q.schemaname as name) as schemaname,
       cast(q.relname as name) as relname,
       cast(q.seq_scan as bigint) as seq_scan,
       cast(q.seq_tup_read as bigint) as seq_tup_read,
       cast(q.idx_scan as bigint) as idx_scan,
       cast(q.idx_tup_fetch as bigint) as idx_tup_fetch,
       cast(q.n_tup_ins as bigint) as n_tup_ins,
       cast(q.n_tup_upd as bigint) as n_tup_upd,
       cast(q.n_tup_del as bigint) as n_tup_del,
       cast(q.n_tup_hot_upd as bigint) as n_tup_hot_upd,
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
       cast(q.autoanalyze_count as bigint) as autoanalyze_count
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
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::timestamp with time zone),
       history.not_recorded('counters of system tables', null::timestamp with time zone),
       history.not_recorded('counters of system tables', null::timestamp with time zone),
       history.not_recorded('counters of system tables', null::timestamp with time zone),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint)
from history.not_recorded('counters of system tables')
union all
select history.not_recorded('counters of system tables', null::oid),
       cast('information_schema' as name),
       history.not_recorded('counters of system tables', null::name),
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
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::timestamp with time zone),
       history.not_recorded('counters of system tables', null::timestamp with time zone),
       history.not_recorded('counters of system tables', null::timestamp with time zone),
       history.not_recorded('counters of system tables', null::timestamp with time zone),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint)
from history.not_recorded('counters of system tables')
union all
select history.not_recorded('counters of TOAST tables', null::oid),
       cast('pg_toast' as name),
       history.not_recorded('counters of TOAST tables', null::name),
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
       history.not_recorded('counters of TOAST tables', null::bigint),
       history.not_recorded('counters of TOAST tables', null::bigint),
       history.not_recorded('counters of TOAST tables', null::timestamp with time zone),
       history.not_recorded('counters of TOAST tables', null::timestamp with time zone),
       history.not_recorded('counters of TOAST tables', null::timestamp with time zone),
       history.not_recorded('counters of TOAST tables', null::timestamp with time zone),
       history.not_recorded('counters of TOAST tables', null::bigint),
       history.not_recorded('counters of TOAST tables', null::bigint),
       history.not_recorded('counters of TOAST tables', null::bigint),
       history.not_recorded('counters of TOAST tables', null::bigint)
from history.not_recorded('counters of TOAST tables');

create view history_13.pg_stat_progress_analyze as
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
       cast(q.current_child_table_relid as oid) as current_child_table_relid
from (
  select r.*
  from history.rows_of_pg_stat_progress_analyze() r
) q;

create view history_13.pg_stat_progress_basebackup as
select cast(q.pid as integer) as pid,
       cast(q.phase as text) as phase,
       cast(q.backup_total as bigint) as backup_total,
       cast(q.backup_streamed as bigint) as backup_streamed,
       cast(q.tablespaces_total as bigint) as tablespaces_total,
       cast(q.tablespaces_streamed as bigint) as tablespaces_streamed
from (
  select r.*
  from history.rows_of_pg_stat_progress_basebackup() r
) q;

create view history_13.pg_stat_slru as
select cast(q.name_ as text) as name,
       cast(q.blks_zeroed as bigint) as blks_zeroed,
       cast(q.blks_hit as bigint) as blks_hit,
       cast(q.blks_read as bigint) as blks_read,
       cast(q.blks_written as bigint) as blks_written,
       cast(q.blks_exists as bigint) as blks_exists,
       cast(q.flushes as bigint) as flushes,
       cast(q.truncates as bigint) as truncates,
       cast(q.stats_reset as timestamp with time zone) as stats_reset
from (
  -- Their names were written in another way before 17.
  select s.*, coalesce(
           (select n.before
            from (values ('commit_timestamp', 'CommitTs'), ('multixact_member', 'MultiXactMember'),
                         ('multixact_offset', 'MultiXactOffset'), ('notify', 'Notify'), ('serializable', 'Serial'),
                         ('subtransaction', 'Subtrans'), ('transaction', 'Xact')) as n(name, before)
            where n.name = s.name), s.name) as name_
  from history.rows_of_pg_stat_slru() s
) q;

create view history_13.pg_stat_user_tables as
select cast(q.relid as oid) as relid,
       cast(q.schemaname as name) as schemaname,
       cast(q.relname as name) as relname,
       cast(q.seq_scan as bigint) as seq_scan,
       cast(q.seq_tup_read as bigint) as seq_tup_read,
       cast(q.idx_scan as bigint) as idx_scan,
       cast(q.idx_tup_fetch as bigint) as idx_tup_fetch,
       cast(q.n_tup_ins as bigint) as n_tup_ins,
       cast(q.n_tup_upd as bigint) as n_tup_upd,
       cast(q.n_tup_del as bigint) as n_tup_del,
       cast(q.n_tup_hot_upd as bigint) as n_tup_hot_upd,
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
       cast(q.autoanalyze_count as bigint) as autoanalyze_count
from (
  select r.*
  from history.rows_of_pg_stat_user_tables() r
) q;

create view history_13.pg_stat_wal_receiver as
select cast(q.pid as integer) as pid,
       cast(q.status as text) as status,
       cast(q.receive_start_lsn as pg_lsn) as receive_start_lsn,
       cast(q.receive_start_tli as integer) as receive_start_tli,
       cast(q.written_lsn as pg_lsn) as written_lsn,
       cast(q.flushed_lsn as pg_lsn) as flushed_lsn,
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
