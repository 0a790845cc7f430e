-- Every instance in a line, and how much is the matter with it.

drop function if exists pgtracker.fleet_at;
create function pgtracker.fleet_at(at timestamptz)
returns table (
  instance text, trouble integer, why text, heard_at timestamptz, silent_for interval,
  server_version text, in_recovery boolean, active_sessions bigint, worst_wait text,
  waiting_for_locks bigint, connections bigint, max_connections integer, oldest_transaction interval,
  replay_behind_bytes numeric, transactions_per_second double precision, xid_age integer)
language sql stable
as $$
  with line as (
    select i.name, heard.at as heard_at, fleet_at.at - heard.at as silent_for, fact.server_version,
           fact.in_recovery, load.active, load.worst_wait, load.waiting, load.connections, setting.max_connections,
           load.oldest, replication.behind, work.per_second, wraparound.xid_age
    from pgtracker.instance i
    left join lateral (
      select f.collected_at as at
      from pgtracker.frame f
      where f.instance_id = i.instance_id and f.dataset = 'pg_stat_activity' and f.database = ''
        and f.collected_at <= fleet_at.at
      order by f.collected_at desc
      limit 1) heard on true
    left join lateral (
      select substring(s.version from '^PostgreSQL ([^ ]+)') as server_version, s.in_recovery
      from pgtracker.server_facts s
      where s.instance_id = i.instance_id and s.collected_at <= fleet_at.at
      order by s.collected_at desc
      limit 1) fact on true
    left join lateral (
      select count(*) filter (where a.state = 'active') as active, count(*) as connections,
             max(a.collected_at - a.xact_start) as oldest,
             count(*) filter (where a.state = 'active' and a.wait_event_type = 'Lock') as waiting,
             mode() within group (order by a.wait_event_type || '/' || a.wait_event)
               filter (where a.state = 'active') as worst_wait
      from (
        select a.*
        from pgtracker.pg_stat_activity a
        where a.instance_id = i.instance_id and a.collected_at = heard.at
        offset 0) a
      -- Before 10 there was no type; null: a session the role may not see.
      where coalesce(a.backend_type, 'client backend') = 'client backend') load on true
    left join lateral (
      select s.setting::integer as max_connections
      from pgtracker.pg_settings s
      where s.instance_id = i.instance_id and s.name = 'max_connections' and s.collected_at <= fleet_at.at
      order by s.collected_at desc
      limit 1) setting on true
    left join lateral (
      select max(r.replay_behind_bytes) as behind
      from pgtracker.replication_at(i.name, fleet_at.at) r) replication on true
    left join lateral (
      select sum(d.xact_commit + d.xact_rollback)
             / nullif(extract(epoch from max(d.interval_end) - min(d.interval_start)), 0)::double precision
               as per_second
      from pgtracker.pg_stat_database_delta d
      where d.instance_id = i.instance_id and d.interval_end <= fleet_at.at
        and d.interval_end > fleet_at.at - interval '15 minutes') work on true
    left join lateral (
      select max(d.xid_age) as xid_age
      from pgtracker.databases_at(i.name, fleet_at.at) d) wraparound on true
  )
  select l.name, coalesce(t.level, 0), coalesce(t.why, ''), l.heard_at, l.silent_for, l.server_version,
         l.in_recovery, l.active, l.worst_wait, l.waiting, l.connections, l.max_connections, l.oldest, l.behind,
         l.per_second, l.xid_age
  from line l
  left join lateral (
    select max(r.level) as level, string_agg(r.why, ', ' order by r.level desc, r.why) as why
    from (values
      (3, 'silent', l.silent_for > interval '5 minutes' or l.heard_at is null),
      (3, 'sessions wait for locks', l.waiting >= 5),
      (2, 'sessions wait for locks', l.waiting between 1 and 4),
      (3, 'connections nearly used up', l.connections >= 0.9 * l.max_connections),
      (2, 'connections', l.connections >= 0.75 * l.max_connections and l.connections < 0.9 * l.max_connections),
      (3, 'transaction open for over an hour', l.oldest > interval '1 hour'),
      (2, 'transaction open for over ten minutes', l.oldest > interval '10 minutes' and l.oldest <= interval '1 hour'),
      (2, 'replica behind', l.behind > 1073741824),
      (3, 'wraparound', l.xid_age > 1000000000),
      (2, 'wraparound', l.xid_age between 400000000 and 1000000000)) r (level, why, is_so)
    where r.is_so) t on true
  order by coalesce(t.level, 0) desc, l.active desc nulls last, l.name
$$;
comment on function pgtracker.fleet_at is
  'Every instance as of a moment, those in trouble first, then the busiest. trouble: 0 none, 2 to be looked at, 3 urgent, and why: silent for 5 minutes, sessions waiting for locks, 75 or 90 % of connections in use, a transaction open for 10 minutes or an hour, a replica a GiB behind, 400 million or a billion transactions since the oldest frozen one. worst_wait: what most active sessions waited for, null: none waited. transactions_per_second of the last 15 minutes.';
