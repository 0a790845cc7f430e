create table pgtracker.pg_statio_user_sequences (
  instance_id integer not null,
  collected_at timestamptz not null,
  database text not null,
  relid oid not null,
  schemaname text,
  relname text,
  blks_read bigint,
  blks_hit bigint,
  extra jsonb
);
create index on pgtracker.pg_statio_user_sequences (instance_id, collected_at, database);
select pgtracker.keep_by_time('pgtracker.pg_statio_user_sequences', 'collected_at');
comment on table pgtracker.pg_statio_user_sequences is 'Cumulative counters per sequence of a user.';
comment on column pgtracker.pg_statio_user_sequences.collected_at is 'monitored server''s clock, microseconds';
comment on column pgtracker.pg_statio_user_sequences.blks_read is 'blocks read from outside shared_buffers';
comment on column pgtracker.pg_statio_user_sequences.blks_hit is 'blocks found in shared_buffers';
comment on column pgtracker.pg_statio_user_sequences.extra is 'columns this schema does not know yet, by name, values in PostgreSQL''s text form';

create table pgtracker.pg_statio_user_sequences_delta (
  instance_id integer not null,
  database text not null,
  relid oid not null,
  interval_start timestamptz not null,
  interval_end timestamptz not null,
  restarted boolean not null,
  lower_bound boolean not null,
  blks_read bigint,
  blks_hit bigint
);
create index on pgtracker.pg_statio_user_sequences_delta (instance_id, interval_end, database);
select pgtracker.keep_by_time('pgtracker.pg_statio_user_sequences_delta', 'interval_end');
comment on table pgtracker.pg_statio_user_sequences_delta is 'Increases of pgtracker.pg_statio_user_sequences between two frames: one row per key of which something grew; null: unknown.';
comment on column pgtracker.pg_statio_user_sequences_delta.interval_start is 'collected_at of the frame the increase is counted from';
comment on column pgtracker.pg_statio_user_sequences_delta.interval_end is 'collected_at of the frame the increase is counted to';
comment on column pgtracker.pg_statio_user_sequences_delta.restarted is 'the counters began anew within the interval: the increase is what they counted since then';
comment on column pgtracker.pg_statio_user_sequences_delta.lower_bound is 'a restart within the interval can''t be ruled out: the true increase may be larger';
