-- Puts into the recorded hour what its server did not do: it ran its statements between the scraper's visits, alone,
-- and nobody followed it. Everything is chosen by hashes, so each fill is the same.
create schema if not exists benchmark;

-- One session of eight works, and what it waits for is as it is on a busy server.
update pgtracker.pg_stat_activity a
set state = 'active', wait_event_type = w.type, wait_event = w.event,
    query_start = a.collected_at - w.seconds * interval '1 second',
    xact_start = a.collected_at - w.seconds * interval '3 seconds'
from (values
  (0, 7, null, null, 0.1), (8, 9, 'Lock', 'transactionid', 20), (10, 11, 'LWLock', 'WALWrite', 1),
  (12, 12, 'LWLock', 'BufferMapping', 1), (13, 15, 'IO', 'DataFileRead', 5), (16, 17, 'IO', 'WalSync', 1),
  (18, 18, 'IPC', 'BgworkerShutdown', 30), (19, 19, 'Client', 'ClientWrite', 3)
) as w (first, last, type, event, seconds)
where a.instance_id = (select instance_id from pgtracker.instance where name = 'fleet-0000')
  and a.backend_type = 'client backend'
  and abs(hashint8(a.pid + extract(epoch from a.collected_at)::bigint)) % 8 = 0
  and abs(hashint8(7 * a.pid + extract(epoch from a.collected_at)::bigint)) % 20 between w.first and w.last;

-- Every third sample has a queue of four: each waits for all ahead of it.
with client as (
  select a.instance_id, a.collected_at, f.tick, a.datid, a.pid,
         row_number() over (partition by a.collected_at order by a.pid) as place
  from pgtracker.pg_stat_activity a
  join pgtracker.frame f
    on f.instance_id = a.instance_id and f.dataset = 'pg_stat_activity' and f.collected_at = a.collected_at
  where a.instance_id = (select instance_id from pgtracker.instance where name = 'fleet-0000')
    and a.backend_type = 'client backend'
)
insert into pgtracker.pg_locks (
  instance_id, collected_at, locktype, database, relation, virtualtransaction, pid, mode, granted, waitstart,
  blocking_pids)
select l.instance_id, l.collected_at, 'relation', c.datid, 16400, '5/' || c.pid, c.pid, 'AccessExclusiveLock',
       c.place = 1, case when c.place > 1 then l.collected_at - c.place * interval '3 seconds' end,
       case when c.place > 1 then (select array_agg(b.pid) from client b
                                   where b.collected_at = c.collected_at and b.place < c.place) end
from client c
join pgtracker.frame l
  on l.instance_id = c.instance_id and l.dataset = 'pg_locks' and l.tick = c.tick
where c.place <= 5 and extract(epoch from c.tick)::bigint / 30 % 3 = 0;

-- Checkpoints every five minutes.
insert into pgtracker.pg_stat_checkpointer_delta (
  instance_id, interval_start, interval_end, restarted, lower_bound, num_timed, num_requested, write_time, sync_time,
  buffers_written)
select f.instance_id, f.base_at, f.collected_at, false, false, 1, 0, 20000, 30, 5000
from pgtracker.frame f
where f.instance_id = (select instance_id from pgtracker.instance where name = 'fleet-0000')
  and f.dataset = 'pg_stat_checkpointer' and f.judgement = 'difference' and extract(minute from f.tick)::int % 5 = 4
  and not exists (
    select
    from pgtracker.pg_stat_checkpointer_delta d
    where d.instance_id = f.instance_id and d.interval_end = f.collected_at);

insert into pgtracker.pg_stat_replication (
  instance_id, collected_at, pid, usename, application_name, client_addr, backend_start, state, sent_lsn, write_lsn,
  flush_lsn, replay_lsn, write_lag, flush_lag, replay_lag, sync_state, current_wal_lsn)
select f.instance_id, f.collected_at, 900 + n, 'replicator', 'standby-' || n, '10.0.0.1'::inet + n,
       f.collected_at - interval '5 days', 'streaming', w.lsn, w.lsn - 1000, w.lsn - 2000,
       w.lsn - abs(hashint8(n + extract(epoch from f.collected_at)::bigint)) % 50000000,
       interval '1 ms', interval '2 ms', interval '40 ms', 'async', w.lsn
from pgtracker.frame f
cross join generate_series(1, 2) n
cross join lateral (
  select '1/0'::pg_lsn + extract(epoch from f.collected_at - timestamptz '2025-12-31 23:00+00')::bigint * 100000
    as lsn) w
where f.instance_id = (select instance_id from pgtracker.instance where name = 'fleet-0000')
  and f.dataset = 'pg_stat_replication';

insert into pgtracker.pg_replication_slots (
  instance_id, collected_at, slot_name, slot_type, active, restart_lsn, wal_status, current_wal_lsn)
select f.instance_id, f.collected_at, 'standby_' || n, 'physical', n = 1,
       w.lsn - n * 100000000, 'reserved', w.lsn
from pgtracker.frame f
cross join generate_series(1, 2) n
cross join lateral (
  select '1/0'::pg_lsn + extract(epoch from f.collected_at - timestamptz '2025-12-31 23:00+00')::bigint * 100000
    as lsn) w
where f.instance_id = (select instance_id from pgtracker.instance where name = 'fleet-0000')
  and f.dataset = 'pg_replication_slots';

insert into pgtracker.pg_stat_progress_vacuum (
  instance_id, collected_at, pid, datid, datname, relid, phase, heap_blks_total, heap_blks_scanned,
  heap_blks_vacuumed)
select f.instance_id, f.collected_at, 950, 5, 'postgres', 16400, 'scanning heap', 100000,
       extract(epoch from f.collected_at)::bigint % 3600 * 25, 0
from pgtracker.frame f
where f.instance_id = (select instance_id from pgtracker.instance where name = 'fleet-0000')
  and f.dataset = 'pg_stat_progress_vacuum' and extract(minute from f.tick)::int % 10 < 5;
