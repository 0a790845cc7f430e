-- How far behind was the replica at its worst?
-- Behind in WAL that it had not replayed yet. seen_in tells in how many of the samples it was connected at all.
with sample as (
  select f.instance_id, f.collected_at, count(*) over () as samples
  from pgtracker.instance i
  join pgtracker.frame f on f.instance_id = i.instance_id
  where i.name = 'orders' and f.dataset = 'pg_stat_replication' and f.database = ''
    and f.collected_at >= '2026-11-22 00:00' and f.collected_at < '2026-11-23 00:00'
), receiver as (
  select r.*, r.current_wal_lsn - r.replay_lsn as behind,
         count(*) over (partition by r.application_name, r.client_addr) || ' of ' || s.samples
           as seen_in
  from sample s
  cross join lateral (
    select r.*
    from pgtracker.pg_stat_replication r
    where r.instance_id = s.instance_id and r.collected_at = s.collected_at
    offset 0) r -- a loop, lest all of the history be read
)
select distinct on (application_name, client_addr)
       application_name, client_addr, collected_at, pg_size_pretty(behind) as behind, replay_lag,
       state, sync_state, seen_in
from receiver
order by application_name, client_addr, receiver.behind desc nulls last;
