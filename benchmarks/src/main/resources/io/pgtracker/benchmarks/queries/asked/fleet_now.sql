-- Fleet: every instance, the busiest first.
select i.name, heard.last_at, load.active, load.connections, load.oldest_transaction, load.waiting_for_locks,
       replication.behind_bytes, wraparound.xid_age, work.commits_per_second
from pgtracker.instance i
left join lateral (
  select f.collected_at as last_at
  from pgtracker.frame f
  where f.instance_id = i.instance_id and f.dataset = 'pg_stat_activity' and f.database = ''
    and f.collected_at <= :'at'
  order by f.collected_at desc
  limit 1) heard on true
left join lateral (
  select count(*) filter (where a.state = 'active') as active, count(*) as connections,
         max(a.collected_at - a.xact_start) as oldest_transaction,
         count(*) filter (where a.wait_event_type = 'Lock') as waiting_for_locks
  from pgtracker.pg_stat_activity a
  where a.instance_id = i.instance_id and a.collected_at = heard.last_at and a.backend_type = 'client backend') load
  on true
left join lateral (
  select max(r.replay_behind_bytes) as behind_bytes
  from pgtracker.replication_at(i.name, :'at') r) replication on true
left join lateral (
  select max(d.xid_age) as xid_age
  from pgtracker.databases_at(i.name, :'at') d) wraparound on true
left join lateral (
  select sum(d.xact_commit) / 900.0 as commits_per_second
  from pgtracker.pg_stat_database_delta d
  where d.instance_id = i.instance_id and d.interval_end <= :'at'
    and d.interval_end > timestamptz :'at' - interval '15 minutes') work on true
order by load.active desc nulls last, i.name;
