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
    select f.instance_id, f.database, max(f.collected_at) as last_at,
           coalesce(max(f.collected_at) filter (where f.collected_at <= tables_between.from_at),
                    min(f.collected_at)) as first_at
    from pgtracker.instance i
    join pgtracker.frame f on f.instance_id = i.instance_id
    where i.name = tables_between.instance and f.dataset = 'pg_stat_user_tables'
      and f.chain_from is not null and f.collected_at > tables_between.from_at - interval '1 day'
      and f.collected_at <= tables_between.to_at
    group by f.instance_id, f.database
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
    join pgtracker.pg_stat_user_tables u
      on u.instance_id = m.instance_id and u.database = m.database
     and u.collected_at = c.collected_at
    order by m.instance_id, m.database, m.is_last, u.relid, u.collected_at desc
  ), seen as (
    select f.instance_id, f.database, f.relid, f.collected_at, f.schemaname, f.relname, f.n_dead_tup
    from at_edge f
    where not f.is_last and not f.removed
    union all
    select e.instance_id, e.database, u.relid, u.collected_at, u.schemaname, u.relname, u.n_dead_tup
    from edge_frame e
    -- Database by database, by the index: joined at once, all partitions were read whatever the range.
    cross join lateral (
      select u.relid, u.collected_at, u.schemaname, u.relname, u.n_dead_tup
      from pgtracker.pg_stat_user_tables u
      where u.instance_id = e.instance_id and u.database = e.database
        and u.collected_at > e.first_at and u.collected_at <= e.last_at and not u.removed
      offset 0) u
  ), state as (
    select u.instance_id, u.database, u.relid,
           (array_agg(u.schemaname order by u.collected_at desc))[1] as schemaname,
           (array_agg(u.relname order by u.collected_at desc))[1] as relname,
           max(l.n_live_tup) as last_live, max(f.n_live_tup) as first_live,
           max(l.n_dead_tup) as last_dead, max(u.n_dead_tup) as peak_dead
    from seen u
    left join at_edge f
      on f.instance_id = u.instance_id and f.database = u.database and f.relid = u.relid
     and not f.is_last
    left join at_edge l
      on l.instance_id = u.instance_id and l.database = u.database and l.relid = u.relid
     and l.is_last
    group by u.instance_id, u.database, u.relid
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
  'Tables as of to_at, and the increases of their counters whose interval ends in (from_at, to_at]. n_live_tup and n_dead_tup are the server''s estimates in rows: as of the latest frame not later than to_at (null: the table is gone), growth since the one not later than from_at (or the first after it), peak in between.';
