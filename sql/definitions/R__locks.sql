-- Who waited for whom.

drop function if exists pgtracker.lock_tree;
create function pgtracker.lock_tree(instance text, at timestamptz)
returns table (
  collected_at timestamptz, root_pid integer, depth integer, pid integer, blocked_by integer[],
  in_cycle boolean, waiting_behind bigint, datname text, usename text, application_name text,
  state text, waiting interval, locktype text, mode text, relation text, xact_age interval,
  query text)
language sql stable
as $$
  with recursive locks_frame as (
    select f.instance_id, f.collected_at, f.tick, f.scraper_id
    from pgtracker.instance i
    cross join lateral (
      select f.*
      from pgtracker.frame f
      where f.instance_id = i.instance_id and f.dataset = 'pg_locks' and f.database = ''
        and f.collected_at <= lock_tree.at
      order by f.collected_at desc
      limit 1) f
    where i.name = lock_tree.instance
  ), session as (
    -- Activity and locks of one tick were read back to back.
    select a.*
    from locks_frame l
    cross join lateral (
      select f.instance_id, f.collected_at
      from pgtracker.frame f
      where f.instance_id = l.instance_id and f.dataset = 'pg_stat_activity' and f.database = ''
        and f.tick = l.tick and f.scraper_id = l.scraper_id
        and f.collected_at between l.collected_at - interval '5 minutes'
                               and l.collected_at + interval '5 minutes'
      order by f.collected_at desc
      limit 1) f
    -- As a loop: joined otherwise, the community edition reads all chunks.
    cross join lateral (
      select a.*
      from pgtracker.pg_stat_activity a
      where a.instance_id = f.instance_id and a.collected_at = f.collected_at
      offset 0) a
  ), lock as materialized (
    select l.*
    from locks_frame f
    -- As a loop: joined otherwise, the community edition reads all chunks.
    cross join lateral (
      select l.*
      from pgtracker.pg_locks l
      where l.instance_id = f.instance_id and l.collected_at = f.collected_at
      offset 0) l
  ), waiter as materialized (
    select distinct on (l.pid)
           l.pid, l.locktype, l.mode, l.relation, l.waitstart,
           array(select distinct b from unnest(l.blocking_pids) b where b <> l.pid order by b)
             as blocked_by
    from lock l
    where not l.granted
    order by l.pid, l.waitstart
  ), edge as materialized (
    select w.pid, b.pid as blocker
    from waiter w
    cross join unnest(w.blocked_by) as b(pid)
  ), parent as materialized (
    -- Everybody in a queue is blocked by all ahead of him. Of these each hangs below one: one that
    -- waits for nobody, else the one that has waited longest.
    select distinct on (e.pid) e.pid, e.blocker
    from edge e
    left join waiter b on b.pid = e.blocker
    order by e.pid, b.pid is not null, b.waitstart nulls last, e.blocker
  ), ancestor (pid, ancestor) as (
    -- UNION drops what is known, so a deadlock ends the walk instead of going round for ever.
    select p.pid, p.blocker
    from parent p
    union
    select a.pid, p.blocker
    from ancestor a
    join parent p on p.pid = a.ancestor
  ), cycle_member as (
    select a.pid, min(a.ancestor) = a.pid as is_head
    from ancestor a
    group by a.pid
    having bool_or(a.ancestor = a.pid)
  ), below as (
    select a.ancestor as pid, count(*) filter (where a.pid <> a.ancestor) as sessions
    from ancestor a
    group by a.ancestor
  ), node as materialized (
    select n.pid, p.blocker, c.pid is not null as in_cycle,
           p.blocker is null or coalesce(c.is_head, false) as is_root,
           coalesce(b.sessions, 0) as waiting_behind,
           row_number() over (
             order by coalesce(b.sessions, 0) desc, w.waitstart nulls last, n.pid) as place
    from (select w.pid from waiter w union select e.blocker from edge e) n
    left join waiter w using (pid)
    left join parent p using (pid)
    left join cycle_member c using (pid)
    left join below b using (pid)
  ), tree (pid, root_pid, depth, path) as (
    select n.pid, n.pid, 0, array[n.place]
    from node n
    where n.is_root
    union all
    select n.pid, t.root_pid, t.depth + 1, t.path || n.place
    from tree t
    join node n on n.blocker = t.pid and not n.is_root
  )
  select f.collected_at, t.root_pid, t.depth, t.pid, coalesce(w.blocked_by, '{}'), n.in_cycle,
         n.waiting_behind, s.datname, s.usename, s.application_name, s.state,
         f.collected_at - w.waitstart, w.locktype, w.mode,
         coalesce(r.name, (coalesce(w.relation, held.relation))::text),
         s.collected_at - s.xact_start, s.query
  from tree t
  cross join locks_frame f
  join node n using (pid)
  left join waiter w using (pid)
  left join session s using (pid)
  left join lateral (
    -- Who waits for a transaction to end wants a row; the table is that of the tuple it has locked.
    select l.relation
    from lock l
    where l.pid = t.pid and l.locktype = 'tuple' and w.locktype = 'transactionid'
    limit 1) held on true
  left join lateral (
    select u.schemaname || '.' || u.relname as name
    from (
      select uf.collected_at
      from pgtracker.frame uf
      where uf.instance_id = f.instance_id and uf.dataset = 'pg_stat_user_tables'
        and uf.database = s.datname and uf.chain_from is not null
        and uf.collected_at between f.collected_at - interval '1 day'
                                and f.collected_at + interval '1 day'
      order by uf.collected_at > f.collected_at,
               abs(extract(epoch from uf.collected_at - f.collected_at))
      limit 1) uf
    cross join lateral pgtracker.frames_of_state(
      f.instance_id, 'pg_stat_user_tables', s.datname, uf.collected_at) c
    cross join lateral (
      select u.*
      from pgtracker.pg_stat_user_tables u
      where u.instance_id = f.instance_id and u.collected_at = c.collected_at
        and u.database = s.datname and u.relid = coalesce(w.relation, held.relation)
      offset 0) u
    order by u.collected_at desc
    limit 1) r on true
  order by t.path
$$;
comment on function pgtracker.lock_tree is
  'Sessions that waited for a lock and those that blocked them, in the latest frame not later than the moment, in the order of the tree (depth 0: roots). Each session stands once, below one of blocked_by; of a deadlock (in_cycle) the lowest pid is shown as root. waiting: since the wait began, null before PostgreSQL 14. relation: name as of then, or oid. State, user and query come from the activity frame of the same tick. pid 0 is a prepared transaction.';

drop function if exists pgtracker.lock_waits_between;
create function pgtracker.lock_waits_between(
  instance text, from_at timestamptz, to_at timestamptz)
returns table (collected_at timestamptz, waiting_sessions bigint, longest_wait interval)
language sql stable
as $$
  select f.collected_at, count(distinct l.pid), max(f.collected_at - l.waitstart)
  from pgtracker.instance i
  join pgtracker.frame f on f.instance_id = i.instance_id
  left join pgtracker.pg_locks l
    on l.instance_id = f.instance_id and l.collected_at = f.collected_at and not l.granted
   and l.collected_at >= lock_waits_between.from_at and l.collected_at < lock_waits_between.to_at
  where i.name = lock_waits_between.instance and f.dataset = 'pg_locks' and f.database = ''
    and f.collected_at >= lock_waits_between.from_at
    and f.collected_at < lock_waits_between.to_at
  group by f.collected_at
  order by f.collected_at
$$;
comment on function pgtracker.lock_waits_between is
  'Sessions waiting for a lock in each frame of [from_at, to_at), also where there were none; the longest wait is null before PostgreSQL 14.';
