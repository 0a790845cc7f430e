-- Statistics of the whole server: replication, running commands, and the counters of its parts.
-- Columns stand under their newest names, in PostgreSQL's own types and units.

create table pgtracker.pg_prepared_xacts (
  instance_id integer not null,
  collected_at timestamptz not null,
  transaction xid not null,
  gid text,
  prepared timestamptz,
  owner text,
  database text,
  extra jsonb
);
create index on pgtracker.pg_prepared_xacts (instance_id, collected_at);
select pgtracker.keep_by_time('pgtracker.pg_prepared_xacts', 'collected_at');
comment on table pgtracker.pg_prepared_xacts is 'Prepared transactions: one row per transaction and sample.';
comment on column pgtracker.pg_prepared_xacts.collected_at is 'monitored server''s clock, microseconds';
comment on column pgtracker.pg_prepared_xacts.transaction is 'its transaction id';
comment on column pgtracker.pg_prepared_xacts.gid is 'name the client gave it';
comment on column pgtracker.pg_prepared_xacts.prepared is 'when it was prepared';
comment on column pgtracker.pg_prepared_xacts.owner is 'role that prepared it';
comment on column pgtracker.pg_prepared_xacts.extra is 'columns this schema does not know yet, by name, values in PostgreSQL''s text form';

create table pgtracker.pg_stat_replication (
  instance_id integer not null,
  collected_at timestamptz not null,
  pid integer not null,
  usesysid oid,
  usename text,
  application_name text,
  client_addr inet,
  client_hostname text,
  client_port integer,
  backend_start timestamptz,
  backend_xmin xid,
  state text,
  sent_lsn pg_lsn,
  write_lsn pg_lsn,
  flush_lsn pg_lsn,
  replay_lsn pg_lsn,
  write_lag interval,
  flush_lag interval,
  replay_lag interval,
  sync_priority integer,
  sync_state text,
  reply_time timestamptz,
  current_wal_lsn pg_lsn,
  extra jsonb
);
create index on pgtracker.pg_stat_replication (instance_id, collected_at);
select pgtracker.keep_by_time('pgtracker.pg_stat_replication', 'collected_at');
comment on table pgtracker.pg_stat_replication is 'WAL senders: one row per receiver and sample.';
comment on column pgtracker.pg_stat_replication.collected_at is 'monitored server''s clock, microseconds';
comment on column pgtracker.pg_stat_replication.backend_xmin is 'oldest transaction the standby''s feedback keeps row versions for';
comment on column pgtracker.pg_stat_replication.state is 'null where the role may not see it; the columns beside it are null then, too';
comment on column pgtracker.pg_stat_replication.sent_lsn is 'last position sent';
comment on column pgtracker.pg_stat_replication.write_lsn is 'last position the receiver wrote';
comment on column pgtracker.pg_stat_replication.flush_lsn is 'last position the receiver flushed';
comment on column pgtracker.pg_stat_replication.replay_lsn is 'last position the receiver replayed';
comment on column pgtracker.pg_stat_replication.write_lag is 'time from flushing WAL here until the receiver had written it; null when nothing was sent lately';
comment on column pgtracker.pg_stat_replication.flush_lag is 'the same until it had flushed it';
comment on column pgtracker.pg_stat_replication.replay_lag is 'the same until it had replayed it';
comment on column pgtracker.pg_stat_replication.reply_time is 'receiver''s clock at its last reply; from 12 on';
comment on column pgtracker.pg_stat_replication.current_wal_lsn is 'the server''s own position when the row was read: written WAL on a primary, received or replayed WAL on a standby; minus replay_lsn it is the lag in bytes';
comment on column pgtracker.pg_stat_replication.extra is 'columns this schema does not know yet, by name, values in PostgreSQL''s text form';

create table pgtracker.pg_replication_slots (
  instance_id integer not null,
  collected_at timestamptz not null,
  slot_name text not null,
  plugin text,
  slot_type text,
  datoid oid,
  database text,
  temporary boolean,
  active boolean,
  active_pid integer,
  slot_xmin xid,
  catalog_xmin xid,
  restart_lsn pg_lsn,
  confirmed_flush_lsn pg_lsn,
  wal_status text,
  safe_wal_size bigint,
  two_phase boolean,
  two_phase_at pg_lsn,
  inactive_since timestamptz,
  conflicting boolean,
  invalidation_reason text,
  failover boolean,
  synced boolean,
  current_wal_lsn pg_lsn,
  extra jsonb
);
create index on pgtracker.pg_replication_slots (instance_id, collected_at);
select pgtracker.keep_by_time('pgtracker.pg_replication_slots', 'collected_at');
comment on table pgtracker.pg_replication_slots is 'Replication slots: one row per slot and sample.';
comment on column pgtracker.pg_replication_slots.collected_at is 'monitored server''s clock, microseconds';
comment on column pgtracker.pg_replication_slots.slot_xmin is 'oldest transaction whose row versions are kept: the view''s xmin, a name tables cannot have';
comment on column pgtracker.pg_replication_slots.catalog_xmin is 'oldest transaction whose catalog row versions are kept';
comment on column pgtracker.pg_replication_slots.restart_lsn is 'oldest WAL the slot still needs';
comment on column pgtracker.pg_replication_slots.confirmed_flush_lsn is 'position a logical consumer has confirmed';
comment on column pgtracker.pg_replication_slots.wal_status is 'reserved, extended, unreserved or lost; from 13 on';
comment on column pgtracker.pg_replication_slots.safe_wal_size is 'bytes that can still be written before the slot is in danger; null without max_slot_wal_keep_size; from 13 on';
comment on column pgtracker.pg_replication_slots.two_phase_at is 'position from which prepared transactions are decoded; from 18 on';
comment on column pgtracker.pg_replication_slots.inactive_since is 'since when nobody streams from it; from 17 on';
comment on column pgtracker.pg_replication_slots.conflicting is 'invalidated by a conflict with recovery; from 16 on';
comment on column pgtracker.pg_replication_slots.invalidation_reason is 'why it is of no use any more; from 17 on';
comment on column pgtracker.pg_replication_slots.current_wal_lsn is 'the server''s own position when the row was read: written WAL on a primary, received or replayed WAL on a standby; minus restart_lsn it is the WAL kept back, in bytes';
comment on column pgtracker.pg_replication_slots.extra is 'columns this schema does not know yet, by name, values in PostgreSQL''s text form';

create table pgtracker.pg_stat_wal_receiver (
  instance_id integer not null,
  collected_at timestamptz not null,
  pid integer,
  status text,
  receive_start_lsn pg_lsn,
  receive_start_tli integer,
  written_lsn pg_lsn,
  flushed_lsn pg_lsn,
  received_tli integer,
  last_msg_send_time timestamptz,
  last_msg_receipt_time timestamptz,
  latest_end_lsn pg_lsn,
  latest_end_time timestamptz,
  slot_name text,
  sender_host text,
  sender_port integer,
  conninfo text,
  replayed_lsn pg_lsn,
  last_replayed_at timestamptz,
  extra jsonb
);
create index on pgtracker.pg_stat_wal_receiver (instance_id, collected_at);
select pgtracker.keep_by_time('pgtracker.pg_stat_wal_receiver', 'collected_at');
comment on table pgtracker.pg_stat_wal_receiver is 'The WAL receiver of a standby: at most one row per sample.';
comment on column pgtracker.pg_stat_wal_receiver.collected_at is 'monitored server''s clock, microseconds';
comment on column pgtracker.pg_stat_wal_receiver.status is 'null where the role may not see it; all but pid are null then';
comment on column pgtracker.pg_stat_wal_receiver.receive_start_lsn is 'first position when the receiver started';
comment on column pgtracker.pg_stat_wal_receiver.written_lsn is 'last position written, not yet flushed; from 13 on';
comment on column pgtracker.pg_stat_wal_receiver.flushed_lsn is 'last position flushed; received_lsn before 13';
comment on column pgtracker.pg_stat_wal_receiver.last_msg_send_time is 'sender''s clock';
comment on column pgtracker.pg_stat_wal_receiver.last_msg_receipt_time is 'this server''s clock';
comment on column pgtracker.pg_stat_wal_receiver.latest_end_lsn is 'last position reported to the sender';
comment on column pgtracker.pg_stat_wal_receiver.conninfo is 'as the server shows it: passwords and other secrets are masked by the server';
comment on column pgtracker.pg_stat_wal_receiver.replayed_lsn is 'last position replayed by recovery';
comment on column pgtracker.pg_stat_wal_receiver.last_replayed_at is 'when the last replayed transaction committed or aborted on the primary; primary''s clock';
comment on column pgtracker.pg_stat_wal_receiver.extra is 'columns this schema does not know yet, by name, values in PostgreSQL''s text form';

create table pgtracker.pg_stat_subscription (
  instance_id integer not null,
  collected_at timestamptz not null,
  subid oid,
  subname text,
  worker_type text,
  pid integer,
  leader_pid integer,
  relid oid,
  received_lsn pg_lsn,
  last_msg_send_time timestamptz,
  last_msg_receipt_time timestamptz,
  latest_end_lsn pg_lsn,
  latest_end_time timestamptz,
  extra jsonb
);
create index on pgtracker.pg_stat_subscription (instance_id, collected_at);
select pgtracker.keep_by_time('pgtracker.pg_stat_subscription', 'collected_at');
comment on table pgtracker.pg_stat_subscription is 'Workers of subscriptions: one row per worker and sample, and one for a subscription without any; rows of a frame have no key.';
comment on column pgtracker.pg_stat_subscription.collected_at is 'monitored server''s clock, microseconds';
comment on column pgtracker.pg_stat_subscription.worker_type is 'from 17 on';
comment on column pgtracker.pg_stat_subscription.pid is 'null while no worker runs';
comment on column pgtracker.pg_stat_subscription.leader_pid is 'worker a parallel apply worker belongs to; from 16 on';
comment on column pgtracker.pg_stat_subscription.relid is 'table being copied; null for the worker that applies';
comment on column pgtracker.pg_stat_subscription.received_lsn is 'last position received; null for parallel apply workers';
comment on column pgtracker.pg_stat_subscription.last_msg_send_time is 'sender''s clock';
comment on column pgtracker.pg_stat_subscription.last_msg_receipt_time is 'this server''s clock';
comment on column pgtracker.pg_stat_subscription.latest_end_lsn is 'last position reported to the sender';
comment on column pgtracker.pg_stat_subscription.extra is 'columns this schema does not know yet, by name, values in PostgreSQL''s text form';

create table pgtracker.pg_stat_progress_vacuum (
  instance_id integer not null,
  collected_at timestamptz not null,
  pid integer not null,
  datid oid,
  datname text,
  relid oid,
  phase text,
  heap_blks_total bigint,
  heap_blks_scanned bigint,
  heap_blks_vacuumed bigint,
  index_vacuum_count bigint,
  max_dead_tuples bigint,
  max_dead_tuple_bytes bigint,
  dead_tuple_bytes bigint,
  num_dead_item_ids bigint,
  indexes_total bigint,
  indexes_processed bigint,
  delay_time double precision,
  extra jsonb
);
create index on pgtracker.pg_stat_progress_vacuum (instance_id, collected_at);
select pgtracker.keep_by_time('pgtracker.pg_stat_progress_vacuum', 'collected_at');
comment on table pgtracker.pg_stat_progress_vacuum is 'Running vacuums, autovacuum included: one row per process and sample; VACUUM FULL is in pg_stat_progress_cluster.';
comment on column pgtracker.pg_stat_progress_vacuum.collected_at is 'monitored server''s clock, microseconds';
comment on column pgtracker.pg_stat_progress_vacuum.relid is 'null where the role may not see it; all columns after it are null then';
comment on column pgtracker.pg_stat_progress_vacuum.heap_blks_total is 'blocks of the table when the scan began';
comment on column pgtracker.pg_stat_progress_vacuum.heap_blks_scanned is 'blocks scanned or skipped so far';
comment on column pgtracker.pg_stat_progress_vacuum.heap_blks_vacuumed is 'blocks vacuumed so far';
comment on column pgtracker.pg_stat_progress_vacuum.index_vacuum_count is 'index vacuum cycles completed';
comment on column pgtracker.pg_stat_progress_vacuum.max_dead_tuples is 'dead row versions that fit in memory before an index vacuum cycle; until 16';
comment on column pgtracker.pg_stat_progress_vacuum.max_dead_tuple_bytes is 'bytes for dead item identifiers before an index vacuum cycle; from 17 on';
comment on column pgtracker.pg_stat_progress_vacuum.dead_tuple_bytes is 'bytes of dead item identifiers since the last index vacuum cycle; from 17 on';
comment on column pgtracker.pg_stat_progress_vacuum.num_dead_item_ids is 'dead item identifiers since the last index vacuum cycle; num_dead_tuples before 17';
comment on column pgtracker.pg_stat_progress_vacuum.indexes_total is 'indexes to vacuum or clean up; from 17 on';
comment on column pgtracker.pg_stat_progress_vacuum.indexes_processed is 'indexes done; from 17 on';
comment on column pgtracker.pg_stat_progress_vacuum.delay_time is 'milliseconds slept for the cost delay; 0 without track_cost_delay_timing; from 18 on';
comment on column pgtracker.pg_stat_progress_vacuum.extra is 'columns this schema does not know yet, by name, values in PostgreSQL''s text form';

create table pgtracker.pg_stat_progress_analyze (
  instance_id integer not null,
  collected_at timestamptz not null,
  pid integer not null,
  datid oid,
  datname text,
  relid oid,
  phase text,
  sample_blks_total bigint,
  sample_blks_scanned bigint,
  ext_stats_total bigint,
  ext_stats_computed bigint,
  child_tables_total bigint,
  child_tables_done bigint,
  current_child_table_relid oid,
  delay_time double precision,
  extra jsonb
);
create index on pgtracker.pg_stat_progress_analyze (instance_id, collected_at);
select pgtracker.keep_by_time('pgtracker.pg_stat_progress_analyze', 'collected_at');
comment on table pgtracker.pg_stat_progress_analyze is 'Running ANALYZEs, autovacuum''s included: one row per process and sample.';
comment on column pgtracker.pg_stat_progress_analyze.collected_at is 'monitored server''s clock, microseconds';
comment on column pgtracker.pg_stat_progress_analyze.relid is 'null where the role may not see it; all columns after it are null then';
comment on column pgtracker.pg_stat_progress_analyze.sample_blks_total is 'blocks to be sampled';
comment on column pgtracker.pg_stat_progress_analyze.sample_blks_scanned is 'blocks sampled so far';
comment on column pgtracker.pg_stat_progress_analyze.ext_stats_total is 'extended statistics to be computed';
comment on column pgtracker.pg_stat_progress_analyze.ext_stats_computed is 'extended statistics computed so far';
comment on column pgtracker.pg_stat_progress_analyze.child_tables_total is 'child tables to be sampled';
comment on column pgtracker.pg_stat_progress_analyze.child_tables_done is 'child tables sampled so far';
comment on column pgtracker.pg_stat_progress_analyze.current_child_table_relid is 'child table being sampled; 0: none';
comment on column pgtracker.pg_stat_progress_analyze.delay_time is 'milliseconds slept for the cost delay; 0 without track_cost_delay_timing; from 18 on';
comment on column pgtracker.pg_stat_progress_analyze.extra is 'columns this schema does not know yet, by name, values in PostgreSQL''s text form';

create table pgtracker.pg_stat_progress_create_index (
  instance_id integer not null,
  collected_at timestamptz not null,
  pid integer not null,
  datid oid,
  datname text,
  relid oid,
  index_relid oid,
  command text,
  phase text,
  lockers_total bigint,
  lockers_done bigint,
  current_locker_pid bigint,
  blocks_total bigint,
  blocks_done bigint,
  tuples_total bigint,
  tuples_done bigint,
  partitions_total bigint,
  partitions_done bigint,
  extra jsonb
);
create index on pgtracker.pg_stat_progress_create_index (instance_id, collected_at);
select pgtracker.keep_by_time('pgtracker.pg_stat_progress_create_index', 'collected_at');
comment on table pgtracker.pg_stat_progress_create_index is 'Running CREATE INDEX and REINDEX: one row per process and sample.';
comment on column pgtracker.pg_stat_progress_create_index.collected_at is 'monitored server''s clock, microseconds';
comment on column pgtracker.pg_stat_progress_create_index.relid is 'null where the role may not see it; all columns after it are null then';
comment on column pgtracker.pg_stat_progress_create_index.index_relid is '0 until the index exists (without CONCURRENTLY)';
comment on column pgtracker.pg_stat_progress_create_index.lockers_total is 'transactions to wait for';
comment on column pgtracker.pg_stat_progress_create_index.lockers_done is 'transactions waited for';
comment on column pgtracker.pg_stat_progress_create_index.current_locker_pid is 'process being waited for; 0: none';
comment on column pgtracker.pg_stat_progress_create_index.blocks_total is 'blocks to be processed in this phase';
comment on column pgtracker.pg_stat_progress_create_index.blocks_done is 'blocks processed in this phase';
comment on column pgtracker.pg_stat_progress_create_index.tuples_total is 'tuples to be processed in this phase';
comment on column pgtracker.pg_stat_progress_create_index.tuples_done is 'tuples processed in this phase';
comment on column pgtracker.pg_stat_progress_create_index.partitions_total is 'partitions to be indexed';
comment on column pgtracker.pg_stat_progress_create_index.partitions_done is 'partitions indexed';
comment on column pgtracker.pg_stat_progress_create_index.extra is 'columns this schema does not know yet, by name, values in PostgreSQL''s text form';

create table pgtracker.pg_stat_progress_cluster (
  instance_id integer not null,
  collected_at timestamptz not null,
  pid integer not null,
  datid oid,
  datname text,
  relid oid,
  command text,
  phase text,
  cluster_index_relid oid,
  heap_tuples_scanned bigint,
  heap_tuples_written bigint,
  heap_blks_total bigint,
  heap_blks_scanned bigint,
  index_rebuild_count bigint,
  extra jsonb
);
create index on pgtracker.pg_stat_progress_cluster (instance_id, collected_at);
select pgtracker.keep_by_time('pgtracker.pg_stat_progress_cluster', 'collected_at');
comment on table pgtracker.pg_stat_progress_cluster is 'Running CLUSTER and VACUUM FULL: one row per process and sample.';
comment on column pgtracker.pg_stat_progress_cluster.collected_at is 'monitored server''s clock, microseconds';
comment on column pgtracker.pg_stat_progress_cluster.relid is 'null where the role may not see it; all columns after it are null then';
comment on column pgtracker.pg_stat_progress_cluster.cluster_index_relid is 'index the table is read by; 0: by sequential scan';
comment on column pgtracker.pg_stat_progress_cluster.heap_tuples_scanned is 'tuples read so far';
comment on column pgtracker.pg_stat_progress_cluster.heap_tuples_written is 'tuples written so far';
comment on column pgtracker.pg_stat_progress_cluster.heap_blks_total is 'blocks of the table; only in the sequential scan';
comment on column pgtracker.pg_stat_progress_cluster.heap_blks_scanned is 'blocks read so far; only in the sequential scan';
comment on column pgtracker.pg_stat_progress_cluster.index_rebuild_count is 'indexes rebuilt so far';
comment on column pgtracker.pg_stat_progress_cluster.extra is 'columns this schema does not know yet, by name, values in PostgreSQL''s text form';

create table pgtracker.pg_stat_progress_copy (
  instance_id integer not null,
  collected_at timestamptz not null,
  pid integer not null,
  datid oid,
  datname text,
  relid oid,
  command text,
  type text,
  bytes_processed bigint,
  bytes_total bigint,
  tuples_processed bigint,
  tuples_excluded bigint,
  tuples_skipped bigint,
  extra jsonb
);
create index on pgtracker.pg_stat_progress_copy (instance_id, collected_at);
select pgtracker.keep_by_time('pgtracker.pg_stat_progress_copy', 'collected_at');
comment on table pgtracker.pg_stat_progress_copy is 'Running COPY commands, initial copies of subscriptions included: one row per process and sample.';
comment on column pgtracker.pg_stat_progress_copy.collected_at is 'monitored server''s clock, microseconds';
comment on column pgtracker.pg_stat_progress_copy.relid is '0 for a query; null where the role may not see it, and all columns after it then';
comment on column pgtracker.pg_stat_progress_copy.bytes_processed is 'bytes read or written so far';
comment on column pgtracker.pg_stat_progress_copy.bytes_total is 'bytes of the file to be read; 0 where it is not known';
comment on column pgtracker.pg_stat_progress_copy.tuples_processed is 'tuples copied so far';
comment on column pgtracker.pg_stat_progress_copy.tuples_excluded is 'tuples left out by WHERE';
comment on column pgtracker.pg_stat_progress_copy.tuples_skipped is 'tuples skipped for errors; from 17 on';
comment on column pgtracker.pg_stat_progress_copy.extra is 'columns this schema does not know yet, by name, values in PostgreSQL''s text form';

create table pgtracker.pg_stat_progress_basebackup (
  instance_id integer not null,
  collected_at timestamptz not null,
  pid integer not null,
  phase text,
  backup_total bigint,
  backup_streamed bigint,
  tablespaces_total bigint,
  tablespaces_streamed bigint,
  extra jsonb
);
create index on pgtracker.pg_stat_progress_basebackup (instance_id, collected_at);
select pgtracker.keep_by_time('pgtracker.pg_stat_progress_basebackup', 'collected_at');
comment on table pgtracker.pg_stat_progress_basebackup is 'Running base backups: one row per WAL sender that streams one, and sample.';
comment on column pgtracker.pg_stat_progress_basebackup.collected_at is 'monitored server''s clock, microseconds';
comment on column pgtracker.pg_stat_progress_basebackup.phase is 'null where the role may not see it; the columns after it are null then, too';
comment on column pgtracker.pg_stat_progress_basebackup.backup_total is 'bytes to be sent, estimated; null without an estimate';
comment on column pgtracker.pg_stat_progress_basebackup.backup_streamed is 'bytes sent so far; grows beyond backup_total where the estimate was low';
comment on column pgtracker.pg_stat_progress_basebackup.tablespaces_total is 'tablespaces to be sent';
comment on column pgtracker.pg_stat_progress_basebackup.tablespaces_streamed is 'tablespaces sent so far';
comment on column pgtracker.pg_stat_progress_basebackup.extra is 'columns this schema does not know yet, by name, values in PostgreSQL''s text form';

create table pgtracker.pg_stat_database_conflicts (
  instance_id integer not null,
  collected_at timestamptz not null,
  datid oid not null,
  datname text,
  confl_tablespace bigint,
  confl_lock bigint,
  confl_snapshot bigint,
  confl_bufferpin bigint,
  confl_deadlock bigint,
  confl_active_logicalslot bigint,
  stats_reset timestamptz,
  extra jsonb
);
create index on pgtracker.pg_stat_database_conflicts (instance_id, collected_at);
select pgtracker.keep_by_time('pgtracker.pg_stat_database_conflicts', 'collected_at');
comment on table pgtracker.pg_stat_database_conflicts is 'Queries canceled by conflicts with recovery, per database; zero on a primary.';
comment on column pgtracker.pg_stat_database_conflicts.collected_at is 'monitored server''s clock, microseconds';
comment on column pgtracker.pg_stat_database_conflicts.confl_tablespace is 'because of dropped tablespaces';
comment on column pgtracker.pg_stat_database_conflicts.confl_lock is 'because of lock timeouts';
comment on column pgtracker.pg_stat_database_conflicts.confl_snapshot is 'because of old snapshots';
comment on column pgtracker.pg_stat_database_conflicts.confl_bufferpin is 'because of pinned buffers';
comment on column pgtracker.pg_stat_database_conflicts.confl_deadlock is 'because of deadlocks';
comment on column pgtracker.pg_stat_database_conflicts.confl_active_logicalslot is 'uses of logical slots; from 16 on';
comment on column pgtracker.pg_stat_database_conflicts.stats_reset is 'the database''s, from pg_stat_database; moves when one of its tables is reset, too';
comment on column pgtracker.pg_stat_database_conflicts.extra is 'columns this schema does not know yet, by name, values in PostgreSQL''s text form';

create table pgtracker.pg_stat_database_conflicts_delta (
  instance_id integer not null,
  datid oid not null,
  interval_start timestamptz not null,
  interval_end timestamptz not null,
  restarted boolean not null,
  lower_bound boolean not null,
  confl_tablespace bigint,
  confl_lock bigint,
  confl_snapshot bigint,
  confl_bufferpin bigint,
  confl_deadlock bigint,
  confl_active_logicalslot bigint
);
create index on pgtracker.pg_stat_database_conflicts_delta (instance_id, interval_end);
select pgtracker.keep_by_time('pgtracker.pg_stat_database_conflicts_delta', 'interval_end');
comment on table pgtracker.pg_stat_database_conflicts_delta is 'Increases of pgtracker.pg_stat_database_conflicts between two frames: one row per key of which something grew; null: unknown.';
comment on column pgtracker.pg_stat_database_conflicts_delta.interval_start is 'collected_at of the frame the increase is counted from';
comment on column pgtracker.pg_stat_database_conflicts_delta.interval_end is 'collected_at of the frame the increase is counted to';
comment on column pgtracker.pg_stat_database_conflicts_delta.restarted is 'the counters began anew within the interval: the increase is what they counted since then';
comment on column pgtracker.pg_stat_database_conflicts_delta.lower_bound is 'a restart within the interval can''t be ruled out: the true increase may be larger';
comment on column pgtracker.pg_stat_database_conflicts_delta.confl_tablespace is 'because of dropped tablespaces';
comment on column pgtracker.pg_stat_database_conflicts_delta.confl_lock is 'because of lock timeouts';
comment on column pgtracker.pg_stat_database_conflicts_delta.confl_snapshot is 'because of old snapshots';
comment on column pgtracker.pg_stat_database_conflicts_delta.confl_bufferpin is 'because of pinned buffers';
comment on column pgtracker.pg_stat_database_conflicts_delta.confl_deadlock is 'because of deadlocks';
comment on column pgtracker.pg_stat_database_conflicts_delta.confl_active_logicalslot is 'uses of logical slots; from 16 on';

create table pgtracker.pg_stat_bgwriter (
  instance_id integer not null,
  collected_at timestamptz not null,
  buffers_clean bigint,
  maxwritten_clean bigint,
  buffers_backend bigint,
  buffers_backend_fsync bigint,
  buffers_alloc bigint,
  stats_reset timestamptz,
  extra jsonb
);
create index on pgtracker.pg_stat_bgwriter (instance_id, collected_at);
select pgtracker.keep_by_time('pgtracker.pg_stat_bgwriter', 'collected_at');
comment on table pgtracker.pg_stat_bgwriter is 'Background writer; its checkpoint columns before 17 are in pg_stat_checkpointer.';
comment on column pgtracker.pg_stat_bgwriter.collected_at is 'monitored server''s clock, microseconds';
comment on column pgtracker.pg_stat_bgwriter.buffers_clean is 'buffers (blocks) written by the background writer';
comment on column pgtracker.pg_stat_bgwriter.maxwritten_clean is 'times it stopped a round because it had written too many buffers';
comment on column pgtracker.pg_stat_bgwriter.buffers_backend is 'buffers written by backends; until 16, see pg_stat_io from 16 on';
comment on column pgtracker.pg_stat_bgwriter.buffers_backend_fsync is 'fsync calls by backends; until 16, see pg_stat_io from 16 on';
comment on column pgtracker.pg_stat_bgwriter.buffers_alloc is 'buffers allocated';
comment on column pgtracker.pg_stat_bgwriter.extra is 'columns this schema does not know yet, by name, values in PostgreSQL''s text form';

create table pgtracker.pg_stat_bgwriter_delta (
  instance_id integer not null,
  interval_start timestamptz not null,
  interval_end timestamptz not null,
  restarted boolean not null,
  lower_bound boolean not null,
  buffers_clean bigint,
  maxwritten_clean bigint,
  buffers_backend bigint,
  buffers_backend_fsync bigint,
  buffers_alloc bigint
);
create index on pgtracker.pg_stat_bgwriter_delta (instance_id, interval_end);
select pgtracker.keep_by_time('pgtracker.pg_stat_bgwriter_delta', 'interval_end');
comment on table pgtracker.pg_stat_bgwriter_delta is 'Increases of pgtracker.pg_stat_bgwriter between two frames: one row where something grew; null: unknown.';
comment on column pgtracker.pg_stat_bgwriter_delta.interval_start is 'collected_at of the frame the increase is counted from';
comment on column pgtracker.pg_stat_bgwriter_delta.interval_end is 'collected_at of the frame the increase is counted to';
comment on column pgtracker.pg_stat_bgwriter_delta.restarted is 'the counters began anew within the interval: the increase is what they counted since then';
comment on column pgtracker.pg_stat_bgwriter_delta.lower_bound is 'a restart within the interval can''t be ruled out: the true increase may be larger';
comment on column pgtracker.pg_stat_bgwriter_delta.buffers_clean is 'buffers (blocks) written by the background writer';
comment on column pgtracker.pg_stat_bgwriter_delta.maxwritten_clean is 'times it stopped a round because it had written too many buffers';
comment on column pgtracker.pg_stat_bgwriter_delta.buffers_backend is 'buffers written by backends; until 16, see pg_stat_io from 16 on';
comment on column pgtracker.pg_stat_bgwriter_delta.buffers_backend_fsync is 'fsync calls by backends; until 16, see pg_stat_io from 16 on';
comment on column pgtracker.pg_stat_bgwriter_delta.buffers_alloc is 'buffers allocated';

create table pgtracker.pg_stat_checkpointer (
  instance_id integer not null,
  collected_at timestamptz not null,
  num_timed bigint,
  num_requested bigint,
  num_done bigint,
  restartpoints_timed bigint,
  restartpoints_req bigint,
  restartpoints_done bigint,
  write_time double precision,
  sync_time double precision,
  buffers_written bigint,
  slru_written bigint,
  stats_reset timestamptz,
  extra jsonb
);
create index on pgtracker.pg_stat_checkpointer (instance_id, collected_at);
select pgtracker.keep_by_time('pgtracker.pg_stat_checkpointer', 'collected_at');
comment on table pgtracker.pg_stat_checkpointer is 'Checkpointer; before 17 from the columns of pg_stat_bgwriter.';
comment on column pgtracker.pg_stat_checkpointer.collected_at is 'monitored server''s clock, microseconds';
comment on column pgtracker.pg_stat_checkpointer.num_timed is 'checkpoints due by time; before 17 checkpoints_timed, on a standby restartpoints, too';
comment on column pgtracker.pg_stat_checkpointer.num_requested is 'checkpoints asked for; before 17 checkpoints_req, on a standby restartpoints, too';
comment on column pgtracker.pg_stat_checkpointer.num_done is 'checkpoints performed; from 18 on';
comment on column pgtracker.pg_stat_checkpointer.restartpoints_timed is 'restartpoints due by time; from 17 on';
comment on column pgtracker.pg_stat_checkpointer.restartpoints_req is 'restartpoints asked for; from 17 on';
comment on column pgtracker.pg_stat_checkpointer.restartpoints_done is 'restartpoints performed; from 17 on';
comment on column pgtracker.pg_stat_checkpointer.write_time is 'milliseconds spent writing files';
comment on column pgtracker.pg_stat_checkpointer.sync_time is 'milliseconds spent synchronizing files';
comment on column pgtracker.pg_stat_checkpointer.buffers_written is 'shared buffers (blocks) written; before 17 buffers_checkpoint';
comment on column pgtracker.pg_stat_checkpointer.slru_written is 'SLRU buffers (blocks) written; from 18 on';
comment on column pgtracker.pg_stat_checkpointer.extra is 'columns this schema does not know yet, by name, values in PostgreSQL''s text form';

create table pgtracker.pg_stat_checkpointer_delta (
  instance_id integer not null,
  interval_start timestamptz not null,
  interval_end timestamptz not null,
  restarted boolean not null,
  lower_bound boolean not null,
  num_timed bigint,
  num_requested bigint,
  num_done bigint,
  restartpoints_timed bigint,
  restartpoints_req bigint,
  restartpoints_done bigint,
  write_time double precision,
  sync_time double precision,
  buffers_written bigint,
  slru_written bigint
);
create index on pgtracker.pg_stat_checkpointer_delta (instance_id, interval_end);
select pgtracker.keep_by_time('pgtracker.pg_stat_checkpointer_delta', 'interval_end');
comment on table pgtracker.pg_stat_checkpointer_delta is 'Increases of pgtracker.pg_stat_checkpointer between two frames: one row where something grew; null: unknown.';
comment on column pgtracker.pg_stat_checkpointer_delta.interval_start is 'collected_at of the frame the increase is counted from';
comment on column pgtracker.pg_stat_checkpointer_delta.interval_end is 'collected_at of the frame the increase is counted to';
comment on column pgtracker.pg_stat_checkpointer_delta.restarted is 'the counters began anew within the interval: the increase is what they counted since then';
comment on column pgtracker.pg_stat_checkpointer_delta.lower_bound is 'a restart within the interval can''t be ruled out: the true increase may be larger';
comment on column pgtracker.pg_stat_checkpointer_delta.num_timed is 'checkpoints due by time; before 17 checkpoints_timed, on a standby restartpoints, too';
comment on column pgtracker.pg_stat_checkpointer_delta.num_requested is 'checkpoints asked for; before 17 checkpoints_req, on a standby restartpoints, too';
comment on column pgtracker.pg_stat_checkpointer_delta.num_done is 'checkpoints performed; from 18 on';
comment on column pgtracker.pg_stat_checkpointer_delta.restartpoints_timed is 'restartpoints due by time; from 17 on';
comment on column pgtracker.pg_stat_checkpointer_delta.restartpoints_req is 'restartpoints asked for; from 17 on';
comment on column pgtracker.pg_stat_checkpointer_delta.restartpoints_done is 'restartpoints performed; from 17 on';
comment on column pgtracker.pg_stat_checkpointer_delta.write_time is 'milliseconds spent writing files';
comment on column pgtracker.pg_stat_checkpointer_delta.sync_time is 'milliseconds spent synchronizing files';
comment on column pgtracker.pg_stat_checkpointer_delta.buffers_written is 'shared buffers (blocks) written; before 17 buffers_checkpoint';
comment on column pgtracker.pg_stat_checkpointer_delta.slru_written is 'SLRU buffers (blocks) written; from 18 on';

create table pgtracker.pg_stat_wal (
  instance_id integer not null,
  collected_at timestamptz not null,
  wal_records bigint,
  wal_fpi bigint,
  wal_bytes numeric,
  wal_buffers_full bigint,
  wal_write bigint,
  wal_sync bigint,
  wal_write_time double precision,
  wal_sync_time double precision,
  stats_reset timestamptz,
  extra jsonb
);
create index on pgtracker.pg_stat_wal (instance_id, collected_at);
select pgtracker.keep_by_time('pgtracker.pg_stat_wal', 'collected_at');
comment on table pgtracker.pg_stat_wal is 'WAL of the server; from 14 on.';
comment on column pgtracker.pg_stat_wal.collected_at is 'monitored server''s clock, microseconds';
comment on column pgtracker.pg_stat_wal.wal_records is 'records generated';
comment on column pgtracker.pg_stat_wal.wal_fpi is 'full page images generated';
comment on column pgtracker.pg_stat_wal.wal_bytes is 'bytes generated';
comment on column pgtracker.pg_stat_wal.wal_buffers_full is 'times WAL was written because the buffers were full';
comment on column pgtracker.pg_stat_wal.wal_write is 'writes of WAL buffers; until 17, see pg_stat_io object wal from 18 on';
comment on column pgtracker.pg_stat_wal.wal_sync is 'syncs of WAL files; until 17, see pg_stat_io object wal from 18 on';
comment on column pgtracker.pg_stat_wal.wal_write_time is 'milliseconds; 0 without track_wal_io_timing; until 17';
comment on column pgtracker.pg_stat_wal.wal_sync_time is 'milliseconds; 0 without track_wal_io_timing; until 17';
comment on column pgtracker.pg_stat_wal.extra is 'columns this schema does not know yet, by name, values in PostgreSQL''s text form';

create table pgtracker.pg_stat_wal_delta (
  instance_id integer not null,
  interval_start timestamptz not null,
  interval_end timestamptz not null,
  restarted boolean not null,
  lower_bound boolean not null,
  wal_records bigint,
  wal_fpi bigint,
  wal_bytes numeric,
  wal_buffers_full bigint,
  wal_write bigint,
  wal_sync bigint,
  wal_write_time double precision,
  wal_sync_time double precision
);
create index on pgtracker.pg_stat_wal_delta (instance_id, interval_end);
select pgtracker.keep_by_time('pgtracker.pg_stat_wal_delta', 'interval_end');
comment on table pgtracker.pg_stat_wal_delta is 'Increases of pgtracker.pg_stat_wal between two frames: one row where something grew; null: unknown.';
comment on column pgtracker.pg_stat_wal_delta.interval_start is 'collected_at of the frame the increase is counted from';
comment on column pgtracker.pg_stat_wal_delta.interval_end is 'collected_at of the frame the increase is counted to';
comment on column pgtracker.pg_stat_wal_delta.restarted is 'the counters began anew within the interval: the increase is what they counted since then';
comment on column pgtracker.pg_stat_wal_delta.lower_bound is 'a restart within the interval can''t be ruled out: the true increase may be larger';
comment on column pgtracker.pg_stat_wal_delta.wal_records is 'records generated';
comment on column pgtracker.pg_stat_wal_delta.wal_fpi is 'full page images generated';
comment on column pgtracker.pg_stat_wal_delta.wal_bytes is 'bytes generated';
comment on column pgtracker.pg_stat_wal_delta.wal_buffers_full is 'times WAL was written because the buffers were full';
comment on column pgtracker.pg_stat_wal_delta.wal_write is 'writes of WAL buffers; until 17, see pg_stat_io object wal from 18 on';
comment on column pgtracker.pg_stat_wal_delta.wal_sync is 'syncs of WAL files; until 17, see pg_stat_io object wal from 18 on';
comment on column pgtracker.pg_stat_wal_delta.wal_write_time is 'milliseconds; 0 without track_wal_io_timing; until 17';
comment on column pgtracker.pg_stat_wal_delta.wal_sync_time is 'milliseconds; 0 without track_wal_io_timing; until 17';

create table pgtracker.pg_stat_io (
  instance_id integer not null,
  collected_at timestamptz not null,
  backend_type text not null,
  object text not null,
  context text not null,
  reads bigint,
  read_bytes numeric,
  read_time double precision,
  writes bigint,
  write_bytes numeric,
  write_time double precision,
  writebacks bigint,
  writeback_time double precision,
  extends bigint,
  extend_bytes numeric,
  extend_time double precision,
  op_bytes bigint,
  hits bigint,
  evictions bigint,
  reuses bigint,
  fsyncs bigint,
  fsync_time double precision,
  stats_reset timestamptz,
  extra jsonb
);
create index on pgtracker.pg_stat_io (instance_id, collected_at);
select pgtracker.keep_by_time('pgtracker.pg_stat_io', 'collected_at');
comment on table pgtracker.pg_stat_io is 'I/O of the server by kind of backend, object and context, from 16 on; null: does not happen there.';
comment on column pgtracker.pg_stat_io.collected_at is 'monitored server''s clock, microseconds';
comment on column pgtracker.pg_stat_io.reads is 'read operations; blocks of op_bytes before 18, any number of blocks each from 18 on';
comment on column pgtracker.pg_stat_io.read_bytes is 'bytes read; before 18 reads * op_bytes';
comment on column pgtracker.pg_stat_io.read_time is 'milliseconds; 0 without track_io_timing (track_wal_io_timing for object wal)';
comment on column pgtracker.pg_stat_io.writes is 'write operations; blocks of op_bytes before 18, any number of blocks each from 18 on';
comment on column pgtracker.pg_stat_io.write_bytes is 'bytes written; before 18 writes * op_bytes';
comment on column pgtracker.pg_stat_io.write_time is 'milliseconds; 0 without track_io_timing (track_wal_io_timing for object wal)';
comment on column pgtracker.pg_stat_io.writebacks is 'blocks the kernel was asked to write out';
comment on column pgtracker.pg_stat_io.writeback_time is 'milliseconds; 0 without track_io_timing';
comment on column pgtracker.pg_stat_io.extends is 'extensions of relations; blocks of op_bytes before 18, any number of blocks each from 18 on';
comment on column pgtracker.pg_stat_io.extend_bytes is 'bytes; before 18 extends * op_bytes';
comment on column pgtracker.pg_stat_io.extend_time is 'milliseconds; 0 without track_io_timing';
comment on column pgtracker.pg_stat_io.op_bytes is 'bytes of one operation; until 17';
comment on column pgtracker.pg_stat_io.hits is 'blocks found in a shared buffer';
comment on column pgtracker.pg_stat_io.evictions is 'blocks written out of a buffer to make it free';
comment on column pgtracker.pg_stat_io.reuses is 'buffers of a ring used again';
comment on column pgtracker.pg_stat_io.fsyncs is 'fsync calls';
comment on column pgtracker.pg_stat_io.fsync_time is 'milliseconds; 0 without track_io_timing (track_wal_io_timing for object wal)';
comment on column pgtracker.pg_stat_io.extra is 'columns this schema does not know yet, by name, values in PostgreSQL''s text form';

create table pgtracker.pg_stat_io_delta (
  instance_id integer not null,
  backend_type text not null,
  object text not null,
  context text not null,
  interval_start timestamptz not null,
  interval_end timestamptz not null,
  restarted boolean not null,
  lower_bound boolean not null,
  reads bigint,
  read_bytes numeric,
  read_time double precision,
  writes bigint,
  write_bytes numeric,
  write_time double precision,
  writebacks bigint,
  writeback_time double precision,
  extends bigint,
  extend_bytes numeric,
  extend_time double precision,
  hits bigint,
  evictions bigint,
  reuses bigint,
  fsyncs bigint,
  fsync_time double precision
);
create index on pgtracker.pg_stat_io_delta (instance_id, interval_end);
select pgtracker.keep_by_time('pgtracker.pg_stat_io_delta', 'interval_end');
comment on table pgtracker.pg_stat_io_delta is 'Increases of pgtracker.pg_stat_io between two frames: one row per key of which something grew; null: unknown, or does not happen there.';
comment on column pgtracker.pg_stat_io_delta.interval_start is 'collected_at of the frame the increase is counted from';
comment on column pgtracker.pg_stat_io_delta.interval_end is 'collected_at of the frame the increase is counted to';
comment on column pgtracker.pg_stat_io_delta.restarted is 'the counters began anew within the interval: the increase is what they counted since then';
comment on column pgtracker.pg_stat_io_delta.lower_bound is 'a restart within the interval can''t be ruled out: the true increase may be larger';
comment on column pgtracker.pg_stat_io_delta.reads is 'read operations; blocks of op_bytes before 18, any number of blocks each from 18 on';
comment on column pgtracker.pg_stat_io_delta.read_bytes is 'bytes read; before 18 reads * op_bytes';
comment on column pgtracker.pg_stat_io_delta.read_time is 'milliseconds; 0 without track_io_timing (track_wal_io_timing for object wal)';
comment on column pgtracker.pg_stat_io_delta.writes is 'write operations; blocks of op_bytes before 18, any number of blocks each from 18 on';
comment on column pgtracker.pg_stat_io_delta.write_bytes is 'bytes written; before 18 writes * op_bytes';
comment on column pgtracker.pg_stat_io_delta.write_time is 'milliseconds; 0 without track_io_timing (track_wal_io_timing for object wal)';
comment on column pgtracker.pg_stat_io_delta.writebacks is 'blocks the kernel was asked to write out';
comment on column pgtracker.pg_stat_io_delta.writeback_time is 'milliseconds; 0 without track_io_timing';
comment on column pgtracker.pg_stat_io_delta.extends is 'extensions of relations; blocks of op_bytes before 18, any number of blocks each from 18 on';
comment on column pgtracker.pg_stat_io_delta.extend_bytes is 'bytes; before 18 extends * op_bytes';
comment on column pgtracker.pg_stat_io_delta.extend_time is 'milliseconds; 0 without track_io_timing';
comment on column pgtracker.pg_stat_io_delta.hits is 'blocks found in a shared buffer';
comment on column pgtracker.pg_stat_io_delta.evictions is 'blocks written out of a buffer to make it free';
comment on column pgtracker.pg_stat_io_delta.reuses is 'buffers of a ring used again';
comment on column pgtracker.pg_stat_io_delta.fsyncs is 'fsync calls';
comment on column pgtracker.pg_stat_io_delta.fsync_time is 'milliseconds; 0 without track_io_timing (track_wal_io_timing for object wal)';

create table pgtracker.pg_stat_slru (
  instance_id integer not null,
  collected_at timestamptz not null,
  name text not null,
  blks_zeroed bigint,
  blks_hit bigint,
  blks_read bigint,
  blks_written bigint,
  blks_exists bigint,
  flushes bigint,
  truncates bigint,
  stats_reset timestamptz,
  extra jsonb
);
create index on pgtracker.pg_stat_slru (instance_id, collected_at);
select pgtracker.keep_by_time('pgtracker.pg_stat_slru', 'collected_at');
comment on table pgtracker.pg_stat_slru is 'SLRU caches, each with a reset of its own; from 13 on.';
comment on column pgtracker.pg_stat_slru.collected_at is 'monitored server''s clock, microseconds';
comment on column pgtracker.pg_stat_slru.name is 'as from 17 on (commit_timestamp, multixact_member …), on older versions, too';
comment on column pgtracker.pg_stat_slru.blks_zeroed is 'blocks zeroed';
comment on column pgtracker.pg_stat_slru.blks_hit is 'blocks found in the cache';
comment on column pgtracker.pg_stat_slru.blks_read is 'blocks read';
comment on column pgtracker.pg_stat_slru.blks_written is 'blocks written';
comment on column pgtracker.pg_stat_slru.blks_exists is 'blocks whose existence was checked';
comment on column pgtracker.pg_stat_slru.flushes is 'flushes of dirty data';
comment on column pgtracker.pg_stat_slru.truncates is 'truncations';
comment on column pgtracker.pg_stat_slru.extra is 'columns this schema does not know yet, by name, values in PostgreSQL''s text form';

create table pgtracker.pg_stat_slru_delta (
  instance_id integer not null,
  name text not null,
  interval_start timestamptz not null,
  interval_end timestamptz not null,
  restarted boolean not null,
  lower_bound boolean not null,
  blks_zeroed bigint,
  blks_hit bigint,
  blks_read bigint,
  blks_written bigint,
  blks_exists bigint,
  flushes bigint,
  truncates bigint
);
create index on pgtracker.pg_stat_slru_delta (instance_id, interval_end);
select pgtracker.keep_by_time('pgtracker.pg_stat_slru_delta', 'interval_end');
comment on table pgtracker.pg_stat_slru_delta is 'Increases of pgtracker.pg_stat_slru between two frames: one row per key of which something grew; null: unknown.';
comment on column pgtracker.pg_stat_slru_delta.interval_start is 'collected_at of the frame the increase is counted from';
comment on column pgtracker.pg_stat_slru_delta.interval_end is 'collected_at of the frame the increase is counted to';
comment on column pgtracker.pg_stat_slru_delta.restarted is 'the counters began anew within the interval: the increase is what they counted since then';
comment on column pgtracker.pg_stat_slru_delta.lower_bound is 'a restart within the interval can''t be ruled out: the true increase may be larger';
comment on column pgtracker.pg_stat_slru_delta.blks_zeroed is 'blocks zeroed';
comment on column pgtracker.pg_stat_slru_delta.blks_hit is 'blocks found in the cache';
comment on column pgtracker.pg_stat_slru_delta.blks_read is 'blocks read';
comment on column pgtracker.pg_stat_slru_delta.blks_written is 'blocks written';
comment on column pgtracker.pg_stat_slru_delta.blks_exists is 'blocks whose existence was checked';
comment on column pgtracker.pg_stat_slru_delta.flushes is 'flushes of dirty data';
comment on column pgtracker.pg_stat_slru_delta.truncates is 'truncations';

create table pgtracker.pg_stat_archiver (
  instance_id integer not null,
  collected_at timestamptz not null,
  archived_count bigint,
  last_archived_wal text,
  last_archived_time timestamptz,
  failed_count bigint,
  last_failed_wal text,
  last_failed_time timestamptz,
  stats_reset timestamptz,
  extra jsonb
);
create index on pgtracker.pg_stat_archiver (instance_id, collected_at);
select pgtracker.keep_by_time('pgtracker.pg_stat_archiver', 'collected_at');
comment on table pgtracker.pg_stat_archiver is 'WAL archiver.';
comment on column pgtracker.pg_stat_archiver.collected_at is 'monitored server''s clock, microseconds';
comment on column pgtracker.pg_stat_archiver.archived_count is 'files archived';
comment on column pgtracker.pg_stat_archiver.failed_count is 'failed attempts to archive a file';
comment on column pgtracker.pg_stat_archiver.extra is 'columns this schema does not know yet, by name, values in PostgreSQL''s text form';

create table pgtracker.pg_stat_archiver_delta (
  instance_id integer not null,
  interval_start timestamptz not null,
  interval_end timestamptz not null,
  restarted boolean not null,
  lower_bound boolean not null,
  archived_count bigint,
  failed_count bigint
);
create index on pgtracker.pg_stat_archiver_delta (instance_id, interval_end);
select pgtracker.keep_by_time('pgtracker.pg_stat_archiver_delta', 'interval_end');
comment on table pgtracker.pg_stat_archiver_delta is 'Increases of pgtracker.pg_stat_archiver between two frames: one row where something grew; null: unknown.';
comment on column pgtracker.pg_stat_archiver_delta.interval_start is 'collected_at of the frame the increase is counted from';
comment on column pgtracker.pg_stat_archiver_delta.interval_end is 'collected_at of the frame the increase is counted to';
comment on column pgtracker.pg_stat_archiver_delta.restarted is 'the counters began anew within the interval: the increase is what they counted since then';
comment on column pgtracker.pg_stat_archiver_delta.lower_bound is 'a restart within the interval can''t be ruled out: the true increase may be larger';
comment on column pgtracker.pg_stat_archiver_delta.archived_count is 'files archived';
comment on column pgtracker.pg_stat_archiver_delta.failed_count is 'failed attempts to archive a file';

create table pgtracker.pg_stat_replication_slots (
  instance_id integer not null,
  collected_at timestamptz not null,
  slot_name text not null,
  spill_txns bigint,
  spill_count bigint,
  spill_bytes bigint,
  stream_txns bigint,
  stream_count bigint,
  stream_bytes bigint,
  total_txns bigint,
  total_bytes bigint,
  stats_reset timestamptz,
  extra jsonb
);
create index on pgtracker.pg_stat_replication_slots (instance_id, collected_at);
select pgtracker.keep_by_time('pgtracker.pg_stat_replication_slots', 'collected_at');
comment on table pgtracker.pg_stat_replication_slots is 'Logical slots, each with a reset of its own, from 14 on. A slot dropped and made anew under its name shows only where a counter fell or stats_reset was set.';
comment on column pgtracker.pg_stat_replication_slots.collected_at is 'monitored server''s clock, microseconds';
comment on column pgtracker.pg_stat_replication_slots.spill_txns is 'transactions spilled to disk';
comment on column pgtracker.pg_stat_replication_slots.spill_count is 'times transactions were spilled';
comment on column pgtracker.pg_stat_replication_slots.spill_bytes is 'bytes spilled';
comment on column pgtracker.pg_stat_replication_slots.stream_txns is 'transactions in progress that were streamed';
comment on column pgtracker.pg_stat_replication_slots.stream_count is 'times they were streamed';
comment on column pgtracker.pg_stat_replication_slots.stream_bytes is 'bytes streamed';
comment on column pgtracker.pg_stat_replication_slots.total_txns is 'transactions sent to the output plugin';
comment on column pgtracker.pg_stat_replication_slots.total_bytes is 'bytes decoded of them';
comment on column pgtracker.pg_stat_replication_slots.stats_reset is 'null: never';
comment on column pgtracker.pg_stat_replication_slots.extra is 'columns this schema does not know yet, by name, values in PostgreSQL''s text form';

create table pgtracker.pg_stat_replication_slots_delta (
  instance_id integer not null,
  slot_name text not null,
  interval_start timestamptz not null,
  interval_end timestamptz not null,
  restarted boolean not null,
  lower_bound boolean not null,
  spill_txns bigint,
  spill_count bigint,
  spill_bytes bigint,
  stream_txns bigint,
  stream_count bigint,
  stream_bytes bigint,
  total_txns bigint,
  total_bytes bigint
);
create index on pgtracker.pg_stat_replication_slots_delta (instance_id, interval_end);
select pgtracker.keep_by_time('pgtracker.pg_stat_replication_slots_delta', 'interval_end');
comment on table pgtracker.pg_stat_replication_slots_delta is 'Increases of pgtracker.pg_stat_replication_slots between two frames: one row per key of which something grew; null: unknown.';
comment on column pgtracker.pg_stat_replication_slots_delta.interval_start is 'collected_at of the frame the increase is counted from';
comment on column pgtracker.pg_stat_replication_slots_delta.interval_end is 'collected_at of the frame the increase is counted to';
comment on column pgtracker.pg_stat_replication_slots_delta.restarted is 'the counters began anew within the interval: the increase is what they counted since then';
comment on column pgtracker.pg_stat_replication_slots_delta.lower_bound is 'a restart within the interval can''t be ruled out: the true increase may be larger';
comment on column pgtracker.pg_stat_replication_slots_delta.spill_txns is 'transactions spilled to disk';
comment on column pgtracker.pg_stat_replication_slots_delta.spill_count is 'times transactions were spilled';
comment on column pgtracker.pg_stat_replication_slots_delta.spill_bytes is 'bytes spilled';
comment on column pgtracker.pg_stat_replication_slots_delta.stream_txns is 'transactions in progress that were streamed';
comment on column pgtracker.pg_stat_replication_slots_delta.stream_count is 'times they were streamed';
comment on column pgtracker.pg_stat_replication_slots_delta.stream_bytes is 'bytes streamed';
comment on column pgtracker.pg_stat_replication_slots_delta.total_txns is 'transactions sent to the output plugin';
comment on column pgtracker.pg_stat_replication_slots_delta.total_bytes is 'bytes decoded of them';

create table pgtracker.pg_stat_subscription_stats (
  instance_id integer not null,
  collected_at timestamptz not null,
  subid oid not null,
  subname text,
  apply_error_count bigint,
  sync_error_count bigint,
  confl_insert_exists bigint,
  confl_update_origin_differs bigint,
  confl_update_exists bigint,
  confl_update_missing bigint,
  confl_delete_origin_differs bigint,
  confl_delete_missing bigint,
  confl_multiple_unique_conflicts bigint,
  stats_reset timestamptz,
  extra jsonb
);
create index on pgtracker.pg_stat_subscription_stats (instance_id, collected_at);
select pgtracker.keep_by_time('pgtracker.pg_stat_subscription_stats', 'collected_at');
comment on table pgtracker.pg_stat_subscription_stats is 'Subscriptions, each with a reset of its own; from 15 on.';
comment on column pgtracker.pg_stat_subscription_stats.collected_at is 'monitored server''s clock, microseconds';
comment on column pgtracker.pg_stat_subscription_stats.apply_error_count is 'errors while changes were applied';
comment on column pgtracker.pg_stat_subscription_stats.sync_error_count is 'errors while tables were copied first';
comment on column pgtracker.pg_stat_subscription_stats.confl_insert_exists is 'inserted rows that violated a unique constraint; from 18 on';
comment on column pgtracker.pg_stat_subscription_stats.confl_update_origin_differs is 'updated rows last changed by another origin; from 18 on';
comment on column pgtracker.pg_stat_subscription_stats.confl_update_exists is 'updates that violated a unique constraint; from 18 on';
comment on column pgtracker.pg_stat_subscription_stats.confl_update_missing is 'rows to be updated that were missing; from 18 on';
comment on column pgtracker.pg_stat_subscription_stats.confl_delete_origin_differs is 'deleted rows last changed by another origin; from 18 on';
comment on column pgtracker.pg_stat_subscription_stats.confl_delete_missing is 'rows to be deleted that were missing; from 18 on';
comment on column pgtracker.pg_stat_subscription_stats.confl_multiple_unique_conflicts is 'rows that violated several unique constraints; from 18 on';
comment on column pgtracker.pg_stat_subscription_stats.stats_reset is 'null: never';
comment on column pgtracker.pg_stat_subscription_stats.extra is 'columns this schema does not know yet, by name, values in PostgreSQL''s text form';

create table pgtracker.pg_stat_subscription_stats_delta (
  instance_id integer not null,
  subid oid not null,
  interval_start timestamptz not null,
  interval_end timestamptz not null,
  restarted boolean not null,
  lower_bound boolean not null,
  apply_error_count bigint,
  sync_error_count bigint,
  confl_insert_exists bigint,
  confl_update_origin_differs bigint,
  confl_update_exists bigint,
  confl_update_missing bigint,
  confl_delete_origin_differs bigint,
  confl_delete_missing bigint,
  confl_multiple_unique_conflicts bigint
);
create index on pgtracker.pg_stat_subscription_stats_delta (instance_id, interval_end);
select pgtracker.keep_by_time('pgtracker.pg_stat_subscription_stats_delta', 'interval_end');
comment on table pgtracker.pg_stat_subscription_stats_delta is 'Increases of pgtracker.pg_stat_subscription_stats between two frames: one row per key of which something grew; null: unknown.';
comment on column pgtracker.pg_stat_subscription_stats_delta.interval_start is 'collected_at of the frame the increase is counted from';
comment on column pgtracker.pg_stat_subscription_stats_delta.interval_end is 'collected_at of the frame the increase is counted to';
comment on column pgtracker.pg_stat_subscription_stats_delta.restarted is 'the counters began anew within the interval: the increase is what they counted since then';
comment on column pgtracker.pg_stat_subscription_stats_delta.lower_bound is 'a restart within the interval can''t be ruled out: the true increase may be larger';
comment on column pgtracker.pg_stat_subscription_stats_delta.apply_error_count is 'errors while changes were applied';
comment on column pgtracker.pg_stat_subscription_stats_delta.sync_error_count is 'errors while tables were copied first';
comment on column pgtracker.pg_stat_subscription_stats_delta.confl_insert_exists is 'inserted rows that violated a unique constraint; from 18 on';
comment on column pgtracker.pg_stat_subscription_stats_delta.confl_update_origin_differs is 'updated rows last changed by another origin; from 18 on';
comment on column pgtracker.pg_stat_subscription_stats_delta.confl_update_exists is 'updates that violated a unique constraint; from 18 on';
comment on column pgtracker.pg_stat_subscription_stats_delta.confl_update_missing is 'rows to be updated that were missing; from 18 on';
comment on column pgtracker.pg_stat_subscription_stats_delta.confl_delete_origin_differs is 'deleted rows last changed by another origin; from 18 on';
comment on column pgtracker.pg_stat_subscription_stats_delta.confl_delete_missing is 'rows to be deleted that were missing; from 18 on';
comment on column pgtracker.pg_stat_subscription_stats_delta.confl_multiple_unique_conflicts is 'rows that violated several unique constraints; from 18 on';

create table pgtracker.pg_stat_recovery_prefetch (
  instance_id integer not null,
  collected_at timestamptz not null,
  stats_reset timestamptz,
  prefetch bigint,
  hit bigint,
  skip_init bigint,
  skip_new bigint,
  skip_fpw bigint,
  skip_rep bigint,
  wal_distance integer,
  block_distance integer,
  io_depth integer,
  extra jsonb
);
create index on pgtracker.pg_stat_recovery_prefetch (instance_id, collected_at);
select pgtracker.keep_by_time('pgtracker.pg_stat_recovery_prefetch', 'collected_at');
comment on table pgtracker.pg_stat_recovery_prefetch is 'Prefetching in recovery, from 15 on; lives in shared memory and begins anew with every start of the server.';
comment on column pgtracker.pg_stat_recovery_prefetch.collected_at is 'monitored server''s clock, microseconds';
comment on column pgtracker.pg_stat_recovery_prefetch.prefetch is 'blocks prefetched';
comment on column pgtracker.pg_stat_recovery_prefetch.hit is 'blocks found in the buffer pool';
comment on column pgtracker.pg_stat_recovery_prefetch.skip_init is 'blocks left out because they would be initialized with zeros';
comment on column pgtracker.pg_stat_recovery_prefetch.skip_new is 'blocks left out because they did not exist yet';
comment on column pgtracker.pg_stat_recovery_prefetch.skip_fpw is 'blocks left out because the record held a full page image';
comment on column pgtracker.pg_stat_recovery_prefetch.skip_rep is 'blocks left out because they were prefetched recently';
comment on column pgtracker.pg_stat_recovery_prefetch.wal_distance is 'bytes the prefetcher looks ahead';
comment on column pgtracker.pg_stat_recovery_prefetch.block_distance is 'blocks the prefetcher looks ahead';
comment on column pgtracker.pg_stat_recovery_prefetch.io_depth is 'prefetches begun and not known to be finished';
comment on column pgtracker.pg_stat_recovery_prefetch.extra is 'columns this schema does not know yet, by name, values in PostgreSQL''s text form';

create table pgtracker.pg_stat_recovery_prefetch_delta (
  instance_id integer not null,
  interval_start timestamptz not null,
  interval_end timestamptz not null,
  restarted boolean not null,
  lower_bound boolean not null,
  prefetch bigint,
  hit bigint,
  skip_init bigint,
  skip_new bigint,
  skip_fpw bigint,
  skip_rep bigint
);
create index on pgtracker.pg_stat_recovery_prefetch_delta (instance_id, interval_end);
select pgtracker.keep_by_time('pgtracker.pg_stat_recovery_prefetch_delta', 'interval_end');
comment on table pgtracker.pg_stat_recovery_prefetch_delta is 'Increases of pgtracker.pg_stat_recovery_prefetch between two frames: one row where something grew; null: unknown.';
comment on column pgtracker.pg_stat_recovery_prefetch_delta.interval_start is 'collected_at of the frame the increase is counted from';
comment on column pgtracker.pg_stat_recovery_prefetch_delta.interval_end is 'collected_at of the frame the increase is counted to';
comment on column pgtracker.pg_stat_recovery_prefetch_delta.restarted is 'the counters began anew within the interval: the increase is what they counted since then';
comment on column pgtracker.pg_stat_recovery_prefetch_delta.lower_bound is 'a restart within the interval can''t be ruled out: the true increase may be larger';
comment on column pgtracker.pg_stat_recovery_prefetch_delta.prefetch is 'blocks prefetched';
comment on column pgtracker.pg_stat_recovery_prefetch_delta.hit is 'blocks found in the buffer pool';
comment on column pgtracker.pg_stat_recovery_prefetch_delta.skip_init is 'blocks left out because they would be initialized with zeros';
comment on column pgtracker.pg_stat_recovery_prefetch_delta.skip_new is 'blocks left out because they did not exist yet';
comment on column pgtracker.pg_stat_recovery_prefetch_delta.skip_fpw is 'blocks left out because the record held a full page image';
comment on column pgtracker.pg_stat_recovery_prefetch_delta.skip_rep is 'blocks left out because they were prefetched recently';
