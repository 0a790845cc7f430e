-- One table per dataset, columns under their newest names and in PostgreSQL's own types and units
-- (times in milliseconds as double precision, blocks of 8 kB unless the server was built otherwise).

create table pgtracker.pg_stat_activity (
  instance_id integer not null,
  collected_at timestamptz not null,
  datid oid,
  datname text,
  pid integer not null,
  leader_pid integer,
  usesysid oid,
  usename text,
  application_name text,
  client_addr inet,
  client_hostname text,
  client_port integer,
  backend_start timestamptz,
  xact_start timestamptz,
  query_start timestamptz,
  state_change timestamptz,
  wait_event_type text,
  wait_event text,
  state text,
  backend_xid xid,
  backend_xmin xid,
  query_id bigint,
  query text,
  backend_type text,
  extra jsonb
);
create index on pgtracker.pg_stat_activity (instance_id, collected_at);
comment on table pgtracker.pg_stat_activity is 'Sessions as they were: one row per backend and sample.';
comment on column pgtracker.pg_stat_activity.collected_at is 'monitored server''s clock, microseconds';
comment on column pgtracker.pg_stat_activity.extra is 'columns this schema does not know yet, by name, values in PostgreSQL''s text form';

create table pgtracker.pg_locks (
  instance_id integer not null,
  collected_at timestamptz not null,
  locktype text,
  database oid,
  relation oid,
  page integer,
  tuple smallint,
  virtualxid text,
  transactionid xid,
  classid oid,
  objid oid,
  objsubid smallint,
  virtualtransaction text,
  pid integer,
  mode text,
  granted boolean,
  fastpath boolean,
  waitstart timestamptz,
  blocking_pids integer[],
  extra jsonb
);
create index on pgtracker.pg_locks (instance_id, collected_at);
comment on table pgtracker.pg_locks is 'Locks held and awaited, with the pids that block each waiting one; rows of a frame have no key.';
comment on column pgtracker.pg_locks.collected_at is 'monitored server''s clock, microseconds';
comment on column pgtracker.pg_locks.extra is 'columns this schema does not know yet, by name, values in PostgreSQL''s text form';

create table pgtracker.pg_stat_database (
  instance_id integer not null,
  collected_at timestamptz not null,
  datid oid not null,
  datname text,
  numbackends integer,
  xact_commit bigint,
  xact_rollback bigint,
  blks_read bigint,
  blks_hit bigint,
  tup_returned bigint,
  tup_fetched bigint,
  tup_inserted bigint,
  tup_updated bigint,
  tup_deleted bigint,
  conflicts bigint,
  temp_files bigint,
  temp_bytes bigint,
  deadlocks bigint,
  checksum_failures bigint,
  checksum_last_failure timestamptz,
  blk_read_time double precision,
  blk_write_time double precision,
  session_time double precision,
  active_time double precision,
  idle_in_transaction_time double precision,
  sessions bigint,
  sessions_abandoned bigint,
  sessions_fatal bigint,
  sessions_killed bigint,
  parallel_workers_to_launch bigint,
  parallel_workers_launched bigint,
  stats_reset timestamptz,
  extra jsonb
);
create index on pgtracker.pg_stat_database (instance_id, collected_at);
comment on table pgtracker.pg_stat_database is 'Cumulative counters per database; datid 0 is the shared objects.';
comment on column pgtracker.pg_stat_database.collected_at is 'monitored server''s clock, microseconds';
comment on column pgtracker.pg_stat_database.extra is 'columns this schema does not know yet, by name, values in PostgreSQL''s text form';

create table pgtracker.pg_stat_database_delta (
  instance_id integer not null,
  datid oid not null,
  interval_start timestamptz not null,
  interval_end timestamptz not null,
  restarted boolean not null,
  lower_bound boolean not null,
  xact_commit bigint,
  xact_rollback bigint,
  blks_read bigint,
  blks_hit bigint,
  tup_returned bigint,
  tup_fetched bigint,
  tup_inserted bigint,
  tup_updated bigint,
  tup_deleted bigint,
  conflicts bigint,
  temp_files bigint,
  temp_bytes bigint,
  deadlocks bigint,
  checksum_failures bigint,
  blk_read_time double precision,
  blk_write_time double precision,
  session_time double precision,
  active_time double precision,
  idle_in_transaction_time double precision,
  sessions bigint,
  sessions_abandoned bigint,
  sessions_fatal bigint,
  sessions_killed bigint,
  parallel_workers_to_launch bigint,
  parallel_workers_launched bigint
);
create index on pgtracker.pg_stat_database_delta (instance_id, interval_end);
comment on table pgtracker.pg_stat_database_delta is 'Increases of pgtracker.pg_stat_database between two frames: one row per key of which something grew; null: unknown.';
comment on column pgtracker.pg_stat_database_delta.interval_start is 'collected_at of the frame the increase is counted from';
comment on column pgtracker.pg_stat_database_delta.interval_end is 'collected_at of the frame the increase is counted to';
comment on column pgtracker.pg_stat_database_delta.restarted is 'the counters began anew within the interval: the increase is what they counted since then';
comment on column pgtracker.pg_stat_database_delta.lower_bound is 'a restart within the interval can''t be ruled out: the true increase may be larger';

create table pgtracker.pg_stat_statements_info (
  instance_id integer not null,
  collected_at timestamptz not null,
  dealloc bigint,
  stats_reset timestamptz,
  extra jsonb
);
create index on pgtracker.pg_stat_statements_info (instance_id, collected_at);
comment on table pgtracker.pg_stat_statements_info is 'How often pg_stat_statements evicted entries, and its last reset.';
comment on column pgtracker.pg_stat_statements_info.collected_at is 'monitored server''s clock, microseconds';
comment on column pgtracker.pg_stat_statements_info.extra is 'columns this schema does not know yet, by name, values in PostgreSQL''s text form';

create table pgtracker.pg_stat_statements_info_delta (
  instance_id integer not null,
  interval_start timestamptz not null,
  interval_end timestamptz not null,
  restarted boolean not null,
  lower_bound boolean not null,
  dealloc bigint
);
create index on pgtracker.pg_stat_statements_info_delta (instance_id, interval_end);
comment on table pgtracker.pg_stat_statements_info_delta is 'Increases of pgtracker.pg_stat_statements_info between two frames: one row per key of which something grew; null: unknown.';
comment on column pgtracker.pg_stat_statements_info_delta.interval_start is 'collected_at of the frame the increase is counted from';
comment on column pgtracker.pg_stat_statements_info_delta.interval_end is 'collected_at of the frame the increase is counted to';
comment on column pgtracker.pg_stat_statements_info_delta.restarted is 'the counters began anew within the interval: the increase is what they counted since then';
comment on column pgtracker.pg_stat_statements_info_delta.lower_bound is 'a restart within the interval can''t be ruled out: the true increase may be larger';

create table pgtracker.pg_stat_statements (
  instance_id integer not null,
  collected_at timestamptz not null,
  userid oid not null,
  dbid oid not null,
  toplevel boolean not null,
  queryid bigint not null,
  plans bigint,
  total_plan_time double precision,
  min_plan_time double precision,
  max_plan_time double precision,
  mean_plan_time double precision,
  stddev_plan_time double precision,
  calls bigint,
  total_exec_time double precision,
  min_exec_time double precision,
  max_exec_time double precision,
  mean_exec_time double precision,
  stddev_exec_time double precision,
  rows bigint,
  shared_blks_hit bigint,
  shared_blks_read bigint,
  shared_blks_dirtied bigint,
  shared_blks_written bigint,
  local_blks_hit bigint,
  local_blks_read bigint,
  local_blks_dirtied bigint,
  local_blks_written bigint,
  temp_blks_read bigint,
  temp_blks_written bigint,
  shared_blk_read_time double precision,
  shared_blk_write_time double precision,
  local_blk_read_time double precision,
  local_blk_write_time double precision,
  temp_blk_read_time double precision,
  temp_blk_write_time double precision,
  wal_records bigint,
  wal_fpi bigint,
  wal_bytes numeric,
  wal_buffers_full bigint,
  jit_functions bigint,
  jit_generation_time double precision,
  jit_inlining_count bigint,
  jit_inlining_time double precision,
  jit_optimization_count bigint,
  jit_optimization_time double precision,
  jit_emission_count bigint,
  jit_emission_time double precision,
  jit_deform_count bigint,
  jit_deform_time double precision,
  parallel_workers_to_launch bigint,
  parallel_workers_launched bigint,
  stats_since timestamptz,
  minmax_stats_since timestamptz,
  extra jsonb
);
create index on pgtracker.pg_stat_statements (instance_id, collected_at);
comment on table pgtracker.pg_stat_statements is 'Cumulative counters per statement, without texts.';
comment on column pgtracker.pg_stat_statements.collected_at is 'monitored server''s clock, microseconds';
comment on column pgtracker.pg_stat_statements.extra is 'columns this schema does not know yet, by name, values in PostgreSQL''s text form';

create table pgtracker.pg_stat_statements_delta (
  instance_id integer not null,
  userid oid not null,
  dbid oid not null,
  toplevel boolean not null,
  queryid bigint not null,
  interval_start timestamptz not null,
  interval_end timestamptz not null,
  restarted boolean not null,
  lower_bound boolean not null,
  plans bigint,
  total_plan_time double precision,
  calls bigint,
  total_exec_time double precision,
  rows bigint,
  shared_blks_hit bigint,
  shared_blks_read bigint,
  shared_blks_dirtied bigint,
  shared_blks_written bigint,
  local_blks_hit bigint,
  local_blks_read bigint,
  local_blks_dirtied bigint,
  local_blks_written bigint,
  temp_blks_read bigint,
  temp_blks_written bigint,
  shared_blk_read_time double precision,
  shared_blk_write_time double precision,
  local_blk_read_time double precision,
  local_blk_write_time double precision,
  temp_blk_read_time double precision,
  temp_blk_write_time double precision,
  wal_records bigint,
  wal_fpi bigint,
  wal_bytes numeric,
  wal_buffers_full bigint,
  jit_functions bigint,
  jit_generation_time double precision,
  jit_inlining_count bigint,
  jit_inlining_time double precision,
  jit_optimization_count bigint,
  jit_optimization_time double precision,
  jit_emission_count bigint,
  jit_emission_time double precision,
  jit_deform_count bigint,
  jit_deform_time double precision,
  parallel_workers_to_launch bigint,
  parallel_workers_launched bigint
);
create index on pgtracker.pg_stat_statements_delta (instance_id, interval_end);
comment on table pgtracker.pg_stat_statements_delta is 'Increases of pgtracker.pg_stat_statements between two frames: one row per key of which something grew; null: unknown.';
comment on column pgtracker.pg_stat_statements_delta.interval_start is 'collected_at of the frame the increase is counted from';
comment on column pgtracker.pg_stat_statements_delta.interval_end is 'collected_at of the frame the increase is counted to';
comment on column pgtracker.pg_stat_statements_delta.restarted is 'the counters began anew within the interval: the increase is what they counted since then';
comment on column pgtracker.pg_stat_statements_delta.lower_bound is 'a restart within the interval can''t be ruled out: the true increase may be larger';

create table pgtracker.pg_stat_user_tables (
  instance_id integer not null,
  collected_at timestamptz not null,
  database text not null,
  relid oid not null,
  schemaname text,
  relname text,
  seq_scan bigint,
  last_seq_scan timestamptz,
  seq_tup_read bigint,
  idx_scan bigint,
  last_idx_scan timestamptz,
  idx_tup_fetch bigint,
  n_tup_ins bigint,
  n_tup_upd bigint,
  n_tup_del bigint,
  n_tup_hot_upd bigint,
  n_tup_newpage_upd bigint,
  n_live_tup bigint,
  n_dead_tup bigint,
  n_mod_since_analyze bigint,
  n_ins_since_vacuum bigint,
  last_vacuum timestamptz,
  last_autovacuum timestamptz,
  last_analyze timestamptz,
  last_autoanalyze timestamptz,
  vacuum_count bigint,
  autovacuum_count bigint,
  analyze_count bigint,
  autoanalyze_count bigint,
  total_vacuum_time double precision,
  total_autovacuum_time double precision,
  total_analyze_time double precision,
  total_autoanalyze_time double precision,
  heap_blks_read bigint,
  heap_blks_hit bigint,
  idx_blks_read bigint,
  idx_blks_hit bigint,
  toast_blks_read bigint,
  toast_blks_hit bigint,
  tidx_blks_read bigint,
  tidx_blks_hit bigint,
  summed_oids oid[],
  extra jsonb
);
create index on pgtracker.pg_stat_user_tables (instance_id, collected_at, database);
comment on column pgtracker.pg_stat_user_tables.summed_oids is 'indexes and TOAST table that idx_scan, idx_blks_* and toast_blks_* sum up';
comment on table pgtracker.pg_stat_user_tables is 'Cumulative counters per table of pg_stat_user_tables and pg_statio_user_tables.';
comment on column pgtracker.pg_stat_user_tables.collected_at is 'monitored server''s clock, microseconds';
comment on column pgtracker.pg_stat_user_tables.extra is 'columns this schema does not know yet, by name, values in PostgreSQL''s text form';

create table pgtracker.pg_stat_user_tables_delta (
  instance_id integer not null,
  database text not null,
  relid oid not null,
  interval_start timestamptz not null,
  interval_end timestamptz not null,
  restarted boolean not null,
  lower_bound boolean not null,
  seq_scan bigint,
  seq_tup_read bigint,
  idx_scan bigint,
  idx_tup_fetch bigint,
  n_tup_ins bigint,
  n_tup_upd bigint,
  n_tup_del bigint,
  n_tup_hot_upd bigint,
  n_tup_newpage_upd bigint,
  vacuum_count bigint,
  autovacuum_count bigint,
  analyze_count bigint,
  autoanalyze_count bigint,
  total_vacuum_time double precision,
  total_autovacuum_time double precision,
  total_analyze_time double precision,
  total_autoanalyze_time double precision,
  heap_blks_read bigint,
  heap_blks_hit bigint,
  idx_blks_read bigint,
  idx_blks_hit bigint,
  toast_blks_read bigint,
  toast_blks_hit bigint,
  tidx_blks_read bigint,
  tidx_blks_hit bigint
);
create index on pgtracker.pg_stat_user_tables_delta (instance_id, interval_end, database);
comment on table pgtracker.pg_stat_user_tables_delta is 'Increases of pgtracker.pg_stat_user_tables between two frames: one row per key of which something grew; null: unknown.';
comment on column pgtracker.pg_stat_user_tables_delta.interval_start is 'collected_at of the frame the increase is counted from';
comment on column pgtracker.pg_stat_user_tables_delta.interval_end is 'collected_at of the frame the increase is counted to';
comment on column pgtracker.pg_stat_user_tables_delta.restarted is 'the counters began anew within the interval: the increase is what they counted since then';
comment on column pgtracker.pg_stat_user_tables_delta.lower_bound is 'a restart within the interval can''t be ruled out: the true increase may be larger';

create table pgtracker.server_facts (
  instance_id integer not null,
  collected_at timestamptz not null,
  version text,
  server_version_num integer,
  system_identifier bigint,
  started_at timestamptz,
  config_loaded_at timestamptz,
  in_recovery boolean,
  timeline_id integer,
  current_wal_lsn pg_lsn,
  next_xid text,
  next_multixact xid,
  database_count bigint,
  removed boolean not null default false,
  extra jsonb
);
create index on pgtracker.server_facts (instance_id, collected_at);
comment on table pgtracker.server_facts is 'What the server says about itself: version, start, role, identity, log position.';
comment on column pgtracker.server_facts.collected_at is 'monitored server''s clock, microseconds';
comment on column pgtracker.server_facts.extra is 'columns this schema does not know yet, by name, values in PostgreSQL''s text form';

create table pgtracker.pg_settings (
  instance_id integer not null,
  collected_at timestamptz not null,
  name text not null,
  setting text,
  unit text,
  category text,
  short_desc text,
  extra_desc text,
  context text,
  vartype text,
  source text,
  min_val text,
  max_val text,
  enumvals text[],
  boot_val text,
  reset_val text,
  sourcefile text,
  sourceline integer,
  pending_restart boolean,
  removed boolean not null default false,
  extra jsonb
);
create index on pgtracker.pg_settings (instance_id, collected_at);
comment on table pgtracker.pg_settings is 'Settings: a row when one changed, removed = true when it went away.';
comment on column pgtracker.pg_settings.collected_at is 'monitored server''s clock, microseconds';
comment on column pgtracker.pg_settings.extra is 'columns this schema does not know yet, by name, values in PostgreSQL''s text form';

create table pgtracker.pgtracker_scrape (
  instance_id integer not null,
  collected_at timestamptz not null,
  tick timestamptz,
  dataset text,
  database text,
  outcome text,
  sqlstate text,
  rows bigint,
  bytes bigint,
  duration_micros bigint,
  extra jsonb
);
create index on pgtracker.pgtracker_scrape (instance_id, collected_at);
comment on table pgtracker.pgtracker_scrape is 'What each frame cost: duration, rows, bytes, outcome; the tracker''s own price.';
comment on column pgtracker.pgtracker_scrape.collected_at is 'monitored server''s clock, microseconds';
comment on column pgtracker.pgtracker_scrape.extra is 'columns this schema does not know yet, by name, values in PostgreSQL''s text form';

create table pgtracker.pg_stat_statements_text (
  instance_id integer not null,
  userid oid not null,
  dbid oid not null,
  toplevel boolean not null,
  queryid bigint not null,
  query text,
  collected_at timestamptz not null,
  extra jsonb,
  primary key (instance_id, dbid, userid, queryid, toplevel)
);
comment on table pgtracker.pg_stat_statements_text is 'Text of each statement, stored once: the first one seen.';
comment on column pgtracker.pg_stat_statements_text.collected_at is 'when it was first seen; monitored server''s clock';
