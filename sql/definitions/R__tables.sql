-- What happened to tables.

drop function if exists pgtracker.tables_between;
create function pgtracker.tables_between(
  instance text, from_at timestamptz, to_at timestamptz)
returns table (
  database text, relid oid, schemaname text, relname text, n_live_tup bigint,
  n_live_tup_growth bigint, n_dead_tup bigint, n_dead_tup_peak bigint, n_tup_ins bigint,
  n_tup_upd bigint, n_tup_hot_upd bigint, n_tup_del bigint, seq_scan bigint, seq_tup_read bigint,
  idx_scan bigint, vacuum_count bigint, autovacuum_count bigint, heap_blks_read bigint,
  lower_bound boolean)
language sql stable
as $$
  with edge_frame as (
    select d.instance_id, d.database, l.at as last_at, coalesce(f.at, n.at) as first_at
    from (
      select distinct r.instance_id, r.database
      from pgtracker.instance i
      join pgtracker.rollup r on r.instance_id = i.instance_id
      where i.name = tables_between.instance and r.dataset = 'pg_stat_user_tables'
        and r.hour > tables_between.from_at - interval '25 hours' and r.hour <= tables_between.to_at) d
    cross join lateral (
      select f.collected_at as at
      from pgtracker.frame f
      where f.instance_id = d.instance_id and f.dataset = 'pg_stat_user_tables'
        and f.database = d.database and f.chain_from is not null
        and f.collected_at > tables_between.from_at - interval '1 day'
        and f.collected_at <= tables_between.to_at
      order by f.collected_at desc
      limit 1) l
    left join lateral (
      select f.collected_at as at
      from pgtracker.frame f
      where f.instance_id = d.instance_id and f.dataset = 'pg_stat_user_tables'
        and f.database = d.database and f.chain_from is not null
        and f.collected_at > tables_between.from_at - interval '1 day'
        and f.collected_at <= tables_between.from_at
      order by f.collected_at desc
      limit 1) f on true
    left join lateral (
      select f.collected_at as at
      from pgtracker.frame f
      where f.instance_id = d.instance_id and f.dataset = 'pg_stat_user_tables'
        and f.database = d.database and f.chain_from is not null
        and f.collected_at > tables_between.from_at and f.collected_at <= tables_between.to_at
      order by f.collected_at
      limit 1) n on f.at is null
  ), at_edge as (
    select distinct on (m.instance_id, m.database, m.is_last, u.relid)
           m.is_last, u.instance_id, u.database, u.relid, u.collected_at, u.schemaname, u.relname,
           u.n_live_tup, u.n_dead_tup, u.removed
    from edge_frame e
    cross join lateral (
      values (e.instance_id, e.database, false, e.first_at),
             (e.instance_id, e.database, true, e.last_at)) m (instance_id, database, is_last, at)
    cross join lateral pgtracker.frames_of_state(
      m.instance_id, 'pg_stat_user_tables', m.database, m.at) c
    -- As a loop: joined otherwise, the community edition reads all chunks.
    cross join lateral (
      select u.*
      from pgtracker.pg_stat_user_tables u
      where u.instance_id = m.instance_id and u.database = m.database and u.collected_at = c.collected_at
      offset 0) u
    order by m.instance_id, m.database, m.is_last, u.relid, u.collected_at desc
  ), moment as (
    -- Frames between the edges: all of them, or in long ranges the first complete one of each hour.
    select f.instance_id, f.database, f.collected_at
    from edge_frame e
    cross join lateral (
      select f.*, row_number() over (
               partition by date_trunc('hour', f.collected_at, 'UTC') order by f.complete desc, f.collected_at)
               as place
      from pgtracker.frame f
      where f.instance_id = e.instance_id and f.dataset = 'pg_stat_user_tables'
        and f.database = e.database
        and f.collected_at > e.first_at and f.collected_at <= e.last_at
        -- Of earlier frames the rows are gone.
        and f.collected_at >= pgtracker.rows_from(e.instance_id, 'counter')) f
    where tables_between.to_at <= tables_between.from_at + interval '1 day'
       or f.place = 1 and f.complete
  ), seen as (
    select f.instance_id, f.database, f.relid, f.collected_at, f.n_dead_tup
    from at_edge f
    where not f.removed
    union all
    select m.instance_id, m.database, u.relid, u.collected_at, u.n_dead_tup
    from moment m
    -- Frame by frame, by the index: joined at once, all partitions were read whatever the range.
    cross join lateral (
      select u.relid, u.collected_at, u.n_dead_tup
      from pgtracker.pg_stat_user_tables u
      where u.instance_id = m.instance_id and u.database = m.database
        and u.collected_at = m.collected_at and not u.removed
      offset 0) u
  ), peak as materialized (
    select u.instance_id, u.database, u.relid, max(u.collected_at) as last_at, max(u.n_dead_tup) as peak_dead
    from seen u
    group by u.instance_id, u.database, u.relid
  ), state as (
    select p.database, p.relid, n.schemaname, n.relname, l.n_live_tup as last_live,
           f.n_live_tup as first_live, l.n_dead_tup as last_dead, p.peak_dead
    from peak p
    left join at_edge f
      on f.instance_id = p.instance_id and f.database = p.database and f.relid = p.relid
     and not f.is_last
    left join at_edge l
      on l.instance_id = p.instance_id and l.database = p.database and l.relid = p.relid
     and l.is_last
    cross join lateral (
      select l.schemaname, l.relname
      where not l.removed
      union all
      -- It is gone: as it was called when it was last seen.
      (select u.schemaname, u.relname
       from pgtracker.pg_stat_user_tables u
       where l.removed is distinct from false and u.instance_id = p.instance_id
         and u.database = p.database and u.collected_at = p.last_at and u.relid = p.relid
       limit 1)) n
  )
  select s.database, s.relid, s.schemaname, s.relname, s.last_live, s.last_live - s.first_live,
         s.last_dead, s.peak_dead, coalesce(x.n_tup_ins, 0), coalesce(x.n_tup_upd, 0),
         coalesce(x.n_tup_hot_upd, 0), coalesce(x.n_tup_del, 0), coalesce(x.seq_scan, 0),
         coalesce(x.seq_tup_read, 0), coalesce(x.idx_scan, 0), coalesce(x.vacuum_count, 0),
         coalesce(x.autovacuum_count, 0), coalesce(x.heap_blks_read, 0),
         coalesce(x.lower_bound, false)
  from state s
  left join pgtracker.pg_stat_user_tables_between(
    tables_between.instance, tables_between.from_at, tables_between.to_at) x
    using (database, relid)
  order by s.database, s.schemaname, s.relname
$$;
comment on function pgtracker.tables_between is
  'Tables as of to_at, and the increases of their counters whose interval ends in (from_at, to_at]. n_live_tup and n_dead_tup are the server''s estimates in rows: as of the latest frame not later than to_at (null: the table is gone), growth since the one not later than from_at (or the first after it), peak in between: of ranges longer than a day among one complete frame an hour.';
