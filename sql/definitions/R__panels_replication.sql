-- Replication as graphs want it: the worst of each point, since a lag that came and went is what is looked for.

drop function if exists pgtracker.receivers_series;
create function pgtracker.receivers_series(
  instance text, from_at timestamptz, to_at timestamptz, bucket interval)
returns table (
  bucket_start timestamptz, receiver text, replay_behind_bytes double precision,
  flush_behind_bytes double precision, replay_lag_seconds double precision)
language sql stable
as $$
  with point as materialized (
    select date_bin(receivers_series.bucket, r.collected_at, timestamptz '2000-01-01 00:00:00+00') as bucket_start,
           concat_ws(' ', nullif(r.application_name, ''), host(r.client_addr)) as receiver,
           max(r.current_wal_lsn - r.replay_lsn)::double precision as replay_behind,
           max(r.current_wal_lsn - r.flush_lsn)::double precision as flush_behind,
           extract(epoch from max(r.replay_lag))::double precision as replay_lag
    from pgtracker.pg_stat_replication r
    where r.instance_id = (select i.instance_id from pgtracker.instance i where i.name = receivers_series.instance)
      and r.collected_at >= receivers_series.from_at and r.collected_at < receivers_series.to_at
    group by 1, 2
  )
  select t.bucket_start, n.receiver, p.replay_behind, p.flush_behind, p.replay_lag
  from pgtracker.panel_times(receivers_series.from_at, receivers_series.to_at, receivers_series.bucket) t
  cross join (select distinct p.receiver from point p) n
  left join point p on p.bucket_start = t.bucket_start and p.receiver = n.receiver
  order by n.receiver, t.bucket_start
$$;
comment on function pgtracker.receivers_series is
  'How far each receiver of WAL was behind at worst, per bucket: bytes to the server''s own position, and seconds of replay_lag (null while nothing was sent). Receivers are told apart by application_name and address. All buckets of the range; nulls where the receiver was not there, or nothing is known.';

drop function if exists pgtracker.slots_series;
create function pgtracker.slots_series(
  instance text, from_at timestamptz, to_at timestamptz, bucket interval)
returns table (
  bucket_start timestamptz, slot_name text, kept_bytes double precision, safe_wal_size double precision)
language sql stable
as $$
  with point as materialized (
    select date_bin(slots_series.bucket, s.collected_at, timestamptz '2000-01-01 00:00:00+00') as bucket_start,
           s.slot_name, max(s.current_wal_lsn - s.restart_lsn)::double precision as kept,
           min(s.safe_wal_size)::double precision as safe
    from pgtracker.pg_replication_slots s
    where s.instance_id = (select i.instance_id from pgtracker.instance i where i.name = slots_series.instance)
      and s.collected_at >= slots_series.from_at and s.collected_at < slots_series.to_at
    group by 1, 2
  )
  select t.bucket_start, n.slot_name, p.kept, p.safe
  from pgtracker.panel_times(slots_series.from_at, slots_series.to_at, slots_series.bucket) t
  cross join (select distinct p.slot_name from point p) n
  left join point p on p.bucket_start = t.bucket_start and p.slot_name = n.slot_name
  order by n.slot_name, t.bucket_start
$$;
comment on function pgtracker.slots_series is
  'Bytes of WAL that each replication slot kept at most, and bytes that could at least still be written before it is in danger (null without max_slot_wal_keep_size), per bucket. All buckets of the range; nulls where the slot was not there, or nothing is known.';

drop function if exists pgtracker.positions_series;
create function pgtracker.positions_series(
  instance text, from_at timestamptz, to_at timestamptz, bucket interval)
returns table (
  bucket_start timestamptz, wal_bytes_per_second double precision,
  transactions_per_second double precision, replay_behind_bytes double precision,
  replay_behind_seconds double precision)
language sql stable
as $$
  with point as (
    select t.bucket_start, p.*, p.current_wal_lsn as wal,
           -- After a gap a point begins with its own first position.
           case when lag(p.collected_at) over w is not null
                then lag(p.current_wal_lsn) over w else b.current_wal_lsn end as wal_before,
           case when lag(p.collected_at) over w is not null then lag(p.next_xid) over w else b.next_xid end as xid_before,
           coalesce(lag(p.collected_at) over w, b.collected_at) as at_before
    from pgtracker.instance i
    cross join generate_series(
      date_bin(positions_series.bucket, positions_series.from_at, timestamptz '2000-01-01 00:00:00+00')
        - positions_series.bucket,
      positions_series.to_at, positions_series.bucket) t (bucket_start)
    -- Positions only grow: the last one of each bucket tells all.
    left join lateral (
      select p.*
      from pgtracker.server_position p
      where p.instance_id = i.instance_id and p.collected_at >= t.bucket_start
        and p.collected_at < t.bucket_start + positions_series.bucket
        and p.collected_at <= positions_series.to_at
      order by p.collected_at desc
      limit 1) p on true
    left join lateral (
      select b.collected_at, b.current_wal_lsn, b.next_xid
      from pgtracker.server_position b
      where b.instance_id = i.instance_id and b.collected_at >= t.bucket_start
        and b.collected_at < t.bucket_start + positions_series.bucket
      order by b.collected_at
      limit 1) b on true
    where i.name = positions_series.instance
    window w as (order by t.bucket_start)
  )
  select p.bucket_start,
         case when p.wal >= p.wal_before then (p.wal - p.wal_before)::double precision end
           / nullif(extract(epoch from p.collected_at - p.at_before), 0)::double precision,
         case when p.next_xid >= p.xid_before then (p.next_xid - p.xid_before)::double precision end
           / nullif(extract(epoch from p.collected_at - p.at_before), 0)::double precision,
         case when p.in_recovery then greatest(p.last_wal_receive_lsn - p.last_wal_replay_lsn, 0)::double precision end,
         -- Without anything to replay the standby is not late, however long its primary has been idle.
         case when p.in_recovery and p.last_wal_receive_lsn <= p.last_wal_replay_lsn then 0
              when p.in_recovery
                then extract(epoch from p.collected_at - p.last_xact_replay_timestamp)::double precision end
  from point p
  where p.bucket_start >= date_bin(
    positions_series.bucket, positions_series.from_at, timestamptz '2000-01-01 00:00:00+00')
  order by p.bucket_start
$$;
comment on function pgtracker.positions_series is
  'WAL written (bytes per second) and transaction ids given (per second) between the last positions of neighbouring buckets (after a gap: between the first and the last of the bucket), on every version, null on a standby; on a standby how much received WAL was not replayed at the end of the bucket, in bytes, and how old the last replayed transaction was, in seconds (0 when all was replayed). All buckets of the range; nulls where nothing is known.';
