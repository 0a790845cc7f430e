-- Where transactions and WAL are, read beside the sessions: server_facts had it every five minutes, by which
-- ages and positions of a moment were wrong by all that was given and written since.
create table pgtracker.server_position (
  instance_id integer not null,
  collected_at timestamptz not null,
  in_recovery boolean,
  next_xid bigint,
  next_multixact xid,
  current_wal_flush_lsn pg_lsn,
  current_wal_lsn pg_lsn,
  current_wal_insert_lsn pg_lsn,
  last_wal_replay_lsn pg_lsn,
  last_wal_receive_lsn pg_lsn,
  last_xact_replay_timestamp timestamptz,
  replay_paused boolean,
  timeline_id integer,
  extra jsonb
);
create index on pgtracker.server_position (instance_id, collected_at);
select pgtracker.keep_by_time('pgtracker.server_position', 'collected_at');
comment on table pgtracker.server_position is 'How far the server''s transactions and its WAL were: one row per sample, read after the sessions, locks and receivers of its tick, none of which is ahead of it.';
comment on column pgtracker.server_position.in_recovery is 'true: a standby, or recovering';
comment on column pgtracker.server_position.next_xid is 'transaction id to be given next: epoch * 2^32 + xid; on a standby as far as it has replayed. What it grew by is how many were given';
comment on column pgtracker.server_position.next_multixact is 'multixact id to be given next';
comment on column pgtracker.server_position.current_wal_flush_lsn is 'flushed WAL; null in recovery';
comment on column pgtracker.server_position.current_wal_lsn is 'written WAL; null in recovery';
comment on column pgtracker.server_position.current_wal_insert_lsn is 'WAL up to what is not written yet; null in recovery';
comment on column pgtracker.server_position.last_wal_replay_lsn is 'replayed WAL; after a promotion where it ended; null on a server that never was in recovery';
comment on column pgtracker.server_position.last_wal_receive_lsn is 'WAL received by streaming and flushed; null where nothing was streamed since the start';
comment on column pgtracker.server_position.last_xact_replay_timestamp is 'when the transaction replayed last ended on the primary, by the primary''s clock; null: none was';
comment on column pgtracker.server_position.replay_paused is 'somebody paused the replay, or a setting did; null on a primary';
comment on column pgtracker.server_position.timeline_id is 'timeline of the WAL it writes; null in recovery';
