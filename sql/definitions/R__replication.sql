-- Who follows the server as of a moment, how far behind, and what is kept for them.

drop function if exists pgtracker.replication_at;
create function pgtracker.replication_at(instance text, at timestamptz)
returns table (
  collected_at timestamptz, pid integer, application_name text, client_addr inet, state text,
  sync_state text, sent_behind_bytes numeric, flush_behind_bytes numeric,
  replay_behind_bytes numeric, write_lag interval, flush_lag interval, replay_lag interval)
language sql stable
as $$
  select r.collected_at, r.pid, r.application_name, r.client_addr, r.state, r.sync_state,
         r.current_wal_lsn - r.sent_lsn, r.current_wal_lsn - r.flush_lsn,
         r.current_wal_lsn - r.replay_lsn, r.write_lag, r.flush_lag, r.replay_lag
  from pgtracker.instance i
  cross join lateral (
    select f.collected_at
    from pgtracker.frame f
    where f.instance_id = i.instance_id and f.dataset = 'pg_stat_replication' and f.database = ''
      and f.collected_at <= replication_at.at
    order by f.collected_at desc
    limit 1) f
  -- As a loop: joined otherwise, the community edition reads all chunks.
  cross join lateral (
    select r.*
    from pgtracker.pg_stat_replication r
    where r.instance_id = i.instance_id and r.collected_at = f.collected_at
    offset 0) r
  where i.name = replication_at.instance
  order by r.current_wal_lsn - r.replay_lsn desc nulls last, r.pid
$$;
comment on function pgtracker.replication_at is
  'Receivers of WAL in the latest frame not later than the moment, the farthest behind first. Bytes behind are measured from the server''s own position when the row was read; null where the role may not see them.';

drop function if exists pgtracker.slots_at;
create function pgtracker.slots_at(instance text, at timestamptz)
returns table (
  collected_at timestamptz, slot_name text, slot_type text, database text, active boolean,
  kept_bytes numeric, safe_wal_size bigint, wal_status text, invalidation_reason text,
  inactive_since timestamptz, slot_xmin xid, catalog_xmin xid)
language sql stable
as $$
  select s.collected_at, s.slot_name, s.slot_type, s.database, s.active,
         s.current_wal_lsn - s.restart_lsn, s.safe_wal_size, s.wal_status, s.invalidation_reason,
         s.inactive_since, s.slot_xmin, s.catalog_xmin
  from pgtracker.instance i
  cross join lateral (
    select f.collected_at
    from pgtracker.frame f
    where f.instance_id = i.instance_id and f.dataset = 'pg_replication_slots' and f.database = ''
      and f.collected_at <= slots_at.at
    order by f.collected_at desc
    limit 1) f
  -- As a loop: joined otherwise, the community edition reads all chunks.
  cross join lateral (
    select s.*
    from pgtracker.pg_replication_slots s
    where s.instance_id = i.instance_id and s.collected_at = f.collected_at
    offset 0) s
  where i.name = slots_at.instance
  order by s.current_wal_lsn - s.restart_lsn desc nulls last, s.slot_name
$$;
comment on function pgtracker.slots_at is
  'Replication slots in the latest frame not later than the moment, the one that keeps most first. kept_bytes: WAL from restart_lsn to the server''s own position, null for a slot that needs none yet or lost it.';
