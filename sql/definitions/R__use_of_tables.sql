-- What tables are used for, how large they are, and when vacuum is due.

drop function if exists pgtracker.table_state;
create function pgtracker.table_state(instance text, database text, at timestamptz)
returns table (
  instance_id integer, database text, relid oid, schemaname text, relname text, n_live_tup bigint,
  n_dead_tup bigint, n_mod_since_analyze bigint, n_ins_since_vacuum bigint, last_vacuum timestamptz,
  last_autovacuum timestamptz, last_analyze timestamptz, last_autoanalyze timestamptz,
  summed_oids oid[], removed boolean)
language sql stable
as $$
  select distinct on (d.database, u.relid)
         d.instance_id, d.database, u.relid, u.schemaname, u.relname, u.n_live_tup, u.n_dead_tup,
         u.n_mod_since_analyze, u.n_ins_since_vacuum, u.last_vacuum, u.last_autovacuum,
         u.last_analyze, u.last_autoanalyze, u.summed_oids, u.removed
  from (
    select distinct r.instance_id, r.database
    from pgtracker.instance i
    join pgtracker.rollup r on r.instance_id = i.instance_id
    where i.name = table_state.instance and r.dataset = 'pg_stat_user_tables'
      and (table_state.database = '' or r.database = table_state.database)
      and r.hour > table_state.at - interval '25 hours' and r.hour <= table_state.at) d
  cross join lateral (
    select f.collected_at
    from pgtracker.frame f
    where f.instance_id = d.instance_id and f.dataset = 'pg_stat_user_tables'
      and f.database = d.database and f.chain_from is not null
      and f.collected_at > table_state.at - interval '1 day' and f.collected_at <= table_state.at
    order by f.collected_at desc
    limit 1) l
  cross join lateral pgtracker.frames_of_state(
    d.instance_id, 'pg_stat_user_tables', d.database, l.collected_at) c
  -- As a loop: joined otherwise, the community edition reads all chunks.
  cross join lateral (
    select u.*
    from pgtracker.pg_stat_user_tables u
    where u.instance_id = d.instance_id and u.database = d.database
      and u.collected_at = c.collected_at
    offset 0) u
  order by d.database, u.relid, u.collected_at desc
$$;
comment on function pgtracker.table_state is
  'Tables as of the latest frame in the day before a moment, those included that were removed in its chain; database empty: of all databases. Units as in pgtracker.pg_stat_user_tables.';

drop function if exists pgtracker.vacuum_state;
create function pgtracker.vacuum_state(instance text, database text, at timestamptz)
returns table (
  database text, relid oid, schemaname text, relname text, n_live_tup bigint, n_dead_tup bigint,
  vacuum_threshold double precision, n_ins_since_vacuum bigint, insert_threshold double precision,
  n_mod_since_analyze bigint, analyze_threshold double precision, xid_age integer,
  freeze_max_age double precision, due double precision, autovacuum_enabled boolean,
  last_vacuum timestamptz, last_autovacuum timestamptz, last_analyze timestamptz,
  last_autoanalyze timestamptz)
language sql stable
as $$
  with setting as materialized (
    select max(v.number) filter (where n.name = 'autovacuum_vacuum_threshold') as vacuum_base,
           max(v.number) filter (where n.name = 'autovacuum_vacuum_scale_factor') as vacuum_scale,
           max(v.number) filter (where n.name = 'autovacuum_vacuum_max_threshold') as vacuum_max,
           max(v.number) filter (where n.name = 'autovacuum_vacuum_insert_threshold') as insert_base,
           max(v.number) filter (where n.name = 'autovacuum_vacuum_insert_scale_factor') as insert_scale,
           max(v.number) filter (where n.name = 'autovacuum_analyze_threshold') as analyze_base,
           max(v.number) filter (where n.name = 'autovacuum_analyze_scale_factor') as analyze_scale,
           max(v.number) filter (where n.name = 'autovacuum_freeze_max_age') as freeze_max_age,
           coalesce(bool_and(v.setting = 'on') filter (where n.name = 'autovacuum'), true) as is_on
    from pgtracker.instance i
    cross join unnest(array[
      'autovacuum', 'autovacuum_vacuum_threshold', 'autovacuum_vacuum_scale_factor',
      'autovacuum_vacuum_max_threshold', 'autovacuum_vacuum_insert_threshold',
      'autovacuum_vacuum_insert_scale_factor', 'autovacuum_analyze_threshold',
      'autovacuum_analyze_scale_factor', 'autovacuum_freeze_max_age']) n (name)
    cross join lateral (
      select s.setting, case when s.setting ~ '^-?[0-9.]+$' then s.setting::double precision end as number
      from pgtracker.pg_settings s
      where s.instance_id = i.instance_id and s.name = n.name and s.collected_at <= vacuum_state.at
      order by s.collected_at desc
      limit 1) v
    where i.name = vacuum_state.instance
  ), position as materialized (
    select p.next_xid
    from pgtracker.instance i
    cross join lateral (
      select f.collected_at
      from pgtracker.frame f
      where f.instance_id = i.instance_id and f.dataset = 'server_position' and f.database = ''
        and f.collected_at <= vacuum_state.at
      order by f.collected_at desc
      limit 1) f
    join pgtracker.server_position p on p.instance_id = i.instance_id and p.collected_at = f.collected_at
    where i.name = vacuum_state.instance
  ), measured as (
    select t.*, r.relfrozenxid, coalesce(o.enabled, true) and s.is_on as enabled,
           b.vacuum_base + b.vacuum_scale * g.rows as vacuum_uncapped,
           nullif(coalesce(o.vacuum_max, s.vacuum_max), -1) as vacuum_max,
           case when b.insert_base >= 0
                then b.insert_base + b.insert_scale * g.rows
                     -- From 18 on: only what is not frozen yet.
                     * (1 - case when r.relallfrozen > 0 and r.relpages > 0
                               then least(r.relallfrozen::double precision / r.relpages, 1) else 0 end)
                end as insert_threshold,
           b.analyze_base + b.analyze_scale * g.rows as analyze_threshold,
           least(o.freeze_max_age, s.freeze_max_age) as freeze_max_age
    from pgtracker.table_state(vacuum_state.instance, vacuum_state.database, vacuum_state.at) t
    cross join setting s
    left join lateral (
      select r.relfrozenxid, r.reltuples, r.relpages, r.relallfrozen, r.reloptions
      from pgtracker.relations r
      where r.instance_id = t.instance_id and r.database = t.database and r.oid = t.relid
        and r.collected_at <= vacuum_state.at and not r.removed
      order by r.collected_at desc
      limit 1) r on true
    cross join lateral (
      -- Options of the table itself.
      select max(x.number) filter (where x.name = 'autovacuum_vacuum_threshold') as vacuum_base,
             max(x.number) filter (where x.name = 'autovacuum_vacuum_scale_factor') as vacuum_scale,
             max(x.number) filter (where x.name = 'autovacuum_vacuum_max_threshold') as vacuum_max,
             max(x.number) filter (where x.name = 'autovacuum_vacuum_insert_threshold') as insert_base,
             max(x.number) filter (where x.name = 'autovacuum_vacuum_insert_scale_factor') as insert_scale,
             max(x.number) filter (where x.name = 'autovacuum_analyze_threshold') as analyze_base,
             max(x.number) filter (where x.name = 'autovacuum_analyze_scale_factor') as analyze_scale,
             max(x.number) filter (where x.name = 'autovacuum_freeze_max_age') as freeze_max_age,
             bool_and(x.value in ('true', 'on', 'yes', '1', 't', 'y'))
               filter (where x.name = 'autovacuum_enabled') as enabled
      from (
        select split_part(u.option, '=', 1) as name, lower(split_part(u.option, '=', 2)) as value,
               case when split_part(u.option, '=', 2) ~ '^-?[0-9]+(\.[0-9]+)?$'
                    then split_part(u.option, '=', 2)::double precision end as number
        from unnest(r.reloptions) u (option)) x) o
    cross join lateral (
      select coalesce(o.vacuum_base, s.vacuum_base) as vacuum_base,
             coalesce(o.vacuum_scale, s.vacuum_scale) as vacuum_scale,
             coalesce(o.insert_base, s.insert_base) as insert_base,
             coalesce(o.insert_scale, s.insert_scale) as insert_scale,
             coalesce(o.analyze_base, s.analyze_base) as analyze_base,
             coalesce(o.analyze_scale, s.analyze_scale) as analyze_scale) b
    -- As autovacuum does: what the last VACUUM or ANALYZE estimated, none where nothing was.
    cross join lateral (select greatest(r.reltuples, 0)::double precision as rows) g
    where not t.removed
  )
  select m.database, m.relid, m.schemaname, m.relname, m.n_live_tup, m.n_dead_tup, w.threshold,
         m.n_ins_since_vacuum, m.insert_threshold, m.n_mod_since_analyze, m.analyze_threshold, a.age,
         m.freeze_max_age,
         greatest(case when m.enabled then m.n_dead_tup / nullif(w.threshold, 0) end,
                  case when m.enabled then m.n_ins_since_vacuum / nullif(m.insert_threshold, 0) end,
                  a.age / nullif(m.freeze_max_age, 0)),
         m.enabled, m.last_vacuum, m.last_autovacuum, m.last_analyze, m.last_autoanalyze
  from measured m
  left join position p on true
  cross join lateral (select least(m.vacuum_uncapped, m.vacuum_max) as threshold) w
  -- Partitioned tables have none.
  cross join lateral (
    select case when m.relfrozenxid <> '0'::xid
                then pgtracker.xid_age(m.relfrozenxid, p.next_xid) end as age) a
$$;
comment on function pgtracker.vacuum_state is
  'Tables as of a moment with what makes autovacuum come: dead rows against vacuum_threshold, rows inserted since the last vacuum against insert_threshold (from PostgreSQL 13 on; null: never), changed rows against analyze_threshold, transactions since the oldest frozen one against freeze_max_age. Thresholds from settings and the table''s own options, and reltuples as of the last VACUUM or ANALYZE. due: the largest of these shares without that of analyze, from 1 on a vacuum is to come. autovacuum_enabled false: only against wraparound.';

drop function if exists pgtracker.tables_top;
create function pgtracker.tables_top(
  instance text, database text, of_relid oid, from_at timestamptz, to_at timestamptz, by_what text,
  keep integer default 20)
returns table (
  database text, relid oid, schemaname text, relname text, n_live_tup bigint, n_dead_tup bigint,
  size bigint, size_growth bigint, n_tup_ins bigint, n_tup_upd bigint, n_tup_hot_upd bigint,
  n_tup_del bigint, writes_per_second double precision, seq_scan bigint, seq_tup_read bigint,
  idx_scan bigint, vacuums bigint, analyzes bigint, vacuum_time double precision, lower_bound boolean)
language sql stable
as $$
  with grown as materialized (
    select x.*
    from pgtracker.pg_stat_user_tables_between(
      tables_top.instance, tables_top.from_at, tables_top.to_at) x
  ), tab as materialized (
    select s.*, g.n_tup_ins, g.n_tup_upd, g.n_tup_hot_upd, g.n_tup_del, g.seq_scan, g.seq_tup_read,
           g.idx_scan, g.vacuum_count + g.autovacuum_count as vacuums,
           g.analyze_count + g.autoanalyze_count as analyzes,
           g.total_vacuum_time + g.total_autovacuum_time as vacuum_time, g.lower_bound,
           coalesce(g.n_tup_ins, 0) + coalesce(g.n_tup_upd, 0) + coalesce(g.n_tup_del, 0) as writes,
           z.size, z.size_growth
    from pgtracker.table_state(tables_top.instance, tables_top.database, tables_top.to_at) s
    left join grown g on g.database = s.database and g.relid = s.relid
    left join lateral (
      select sum(t.size)::bigint as size, sum(t.size - f.size)::bigint as size_growth
      from unnest(s.relid || s.summed_oids) p (oid)
      cross join lateral pgtracker.size_at(s.instance_id, s.database, p.oid, tables_top.to_at) t
      left join lateral pgtracker.first_size_between(
        s.instance_id, s.database, p.oid, tables_top.from_at, tables_top.to_at) f on true) z on true
    where not s.removed and (tables_top.of_relid is null or s.relid = tables_top.of_relid)
  )
  select t.database, t.relid, t.schemaname, t.relname, t.n_live_tup, t.n_dead_tup, t.size,
         t.size_growth, coalesce(t.n_tup_ins, 0), coalesce(t.n_tup_upd, 0), coalesce(t.n_tup_hot_upd, 0),
         coalesce(t.n_tup_del, 0), t.writes / nullif(extract(epoch from o.observed), 0)::double precision,
         coalesce(t.seq_scan, 0), coalesce(t.seq_tup_read, 0), coalesce(t.idx_scan, 0),
         coalesce(t.vacuums, 0), coalesce(t.analyzes, 0), t.vacuum_time, coalesce(t.lower_bound, false)
  from tab t
  left join pgtracker.observed_between(
    tables_top.instance, 'pg_stat_user_tables', tables_top.from_at, tables_top.to_at) o
    on o.database = t.database
  cross join lateral (
    select case tables_top.by_what when 'size' then t.size
                                   when 'size_growth' then t.size_growth
                                   when 'writes' then t.writes
                                   when 'n_tup_upd' then t.n_tup_upd
                                   when 'seq_tup_read' then t.seq_tup_read
                                   when 'n_dead_tup' then t.n_dead_tup end as measure) m
  where m.measure > 0
  order by m.measure desc, t.database, t.relid
  limit tables_top.keep
$$;
comment on function pgtracker.tables_top is
  'The tables that are first in (from_at, to_at], keep of them, by_what: size, size_growth, writes (rows inserted, updated and deleted), n_tup_upd, seq_tup_read, n_dead_tup; what has none of it is left out. of_relid: one table, null: all; database empty: of all databases. size: bytes at to_at with indexes and TOAST table, growth since from_at or since first seen. vacuums, analyzes: by hand and automatic. vacuum_time: milliseconds, from PostgreSQL 18 on. Partitions each have a row.';

drop function if exists pgtracker.tables_series;
create function pgtracker.tables_series(
  instance text, database text, relids oid[], from_at timestamptz, to_at timestamptz, bucket interval)
returns table (
  bucket_start timestamptz, seconds double precision, n_tup_ins double precision,
  n_tup_upd double precision, n_tup_hot_upd double precision, n_tup_del double precision,
  seq_scan double precision, seq_tup_read double precision, idx_scan double precision,
  vacuums double precision, autovacuums double precision, analyzes double precision)
language sql stable
as $$
  with grown as materialized (
    select s.bucket_start, sum(s.n_tup_ins) as n_tup_ins, sum(s.n_tup_upd) as n_tup_upd,
           sum(s.n_tup_hot_upd) as n_tup_hot_upd, sum(s.n_tup_del) as n_tup_del,
           sum(s.seq_scan) as seq_scan, sum(s.seq_tup_read) as seq_tup_read, sum(s.idx_scan) as idx_scan,
           sum(s.vacuum_count) as vacuums, sum(s.autovacuum_count) as autovacuums,
           sum(s.analyze_count) + sum(s.autoanalyze_count) as analyzes
    from pgtracker.pg_stat_user_tables_series(
      tables_series.instance, tables_series.from_at, tables_series.to_at, tables_series.bucket) s
    -- As an array, which the index of hours finds; a join would sum up all tables first.
    where s.relid = any (tables_series.relids) and s.database = tables_series.database
    group by s.bucket_start
  )
  select o.bucket_start, o.seconds, x.*
  from pgtracker.observed_series(
    tables_series.instance, 'pg_stat_user_tables', tables_series.from_at, tables_series.to_at,
    tables_series.bucket) o
  left join grown g on g.bucket_start = o.bucket_start
  left join lateral (
    select coalesce(g.n_tup_ins, 0)::double precision, coalesce(g.n_tup_upd, 0)::double precision,
           coalesce(g.n_tup_hot_upd, 0)::double precision, coalesce(g.n_tup_del, 0)::double precision,
           coalesce(g.seq_scan, 0)::double precision, coalesce(g.seq_tup_read, 0)::double precision,
           coalesce(g.idx_scan, 0)::double precision, coalesce(g.vacuums, 0)::double precision,
           coalesce(g.autovacuums, 0)::double precision, coalesce(g.analyzes, 0)::double precision
    where o.seconds is not null) x on true
  where o.database = tables_series.database
  order by o.bucket_start
$$;
comment on function pgtracker.tables_series is
  'Increases of some tables of one database together, per bucket. seconds: the time they cover, what rates are divided by; null: nothing is known of the bucket, a gap.';
