-- What indexes are used for, how large they are, and how that goes on over time.

drop function if exists pgtracker.panel_relid;
create function pgtracker.panel_relid(chosen text) returns oid
language sql immutable
as $$
  select case when panel_relid.chosen ~ '^[0-9]{1,10}$'
              then case when panel_relid.chosen::bigint between 1 and 4294967295
                        then panel_relid.chosen::bigint::oid end end
$$;
comment on function pgtracker.panel_relid is 'A relation''s OID as a dashboard carries it, as text. Null: none, or not an OID.';

drop function if exists pgtracker.panel_bucket_of_tables;
create function pgtracker.panel_bucket_of_tables(
  from_at timestamptz, to_at timestamptz, interval_ms bigint)
returns interval
language sql immutable
as $$
  select pgtracker.panel_bucket(
    panel_bucket_of_tables.from_at, panel_bucket_of_tables.to_at, panel_bucket_of_tables.interval_ms,
    -- Thousands of tables grow in each interval: of half a day their sums by the hour are read.
    case when panel_bucket_of_tables.to_at - panel_bucket_of_tables.from_at > interval '12 hours'
         then interval '1 hour' else interval '5 minutes' end)
$$;
comment on function pgtracker.panel_bucket_of_tables is
  'pgtracker.panel_bucket for counters of tables and indexes: at least five minutes, of ranges above twelve hours at least an hour.';

drop function if exists pgtracker.indexes_top;
create function pgtracker.indexes_top(
  instance text, database text, of_relid oid, from_at timestamptz, to_at timestamptz, by_what text,
  keep integer default 20)
returns table (
  database text, indexrelid oid, relid oid, schemaname text, relname text, indexname text,
  definition text, needed_for text, size bigint, size_growth bigint, idx_scan bigint,
  scans_per_second double precision, idx_tup_read bigint, idx_blks_read bigint, idx_blks_hit bigint,
  lower_bound boolean)
language sql stable
as $$
  with grown as materialized (
    select x.database, x.indexrelid, x.idx_scan, x.idx_tup_read, x.idx_blks_read, x.idx_blks_hit,
           x.lower_bound
    from pgtracker.pg_stat_user_indexes_between(
      indexes_top.instance, indexes_top.from_at, indexes_top.to_at) x
    -- To sum up all indexes takes most of the time, and sizes need none of it.
    where indexes_top.by_what not in ('size', 'size_growth')
  ), index as materialized (
    select s.instance_id, s.database, s.indexrelid, s.relid, s.schemaname, s.indexname,
           s.definition, s.needed_for, z.size, z.size - f.size as size_growth, case when w.counts then coalesce(g.idx_scan, 0) end as idx_scan,
           case when w.counts then coalesce(g.idx_tup_read, 0) end as idx_tup_read, case when w.counts then coalesce(g.idx_blks_read, 0) end as idx_blks_read,
           case when w.counts then coalesce(g.idx_blks_hit, 0) end as idx_blks_hit, coalesce(g.lower_bound, false) as lower_bound
    from pgtracker.index_state(indexes_top.instance, indexes_top.database, indexes_top.to_at) s
    cross join (select indexes_top.by_what not in ('size', 'size_growth') as counts) w
    left join grown g on g.database = s.database and g.indexrelid = s.indexrelid
    left join lateral pgtracker.size_at(
      s.instance_id, s.database, s.indexrelid, indexes_top.to_at) z on true
    left join lateral pgtracker.first_size_between(
      s.instance_id, s.database, s.indexrelid, indexes_top.from_at, indexes_top.to_at) f on true
    where indexes_top.of_relid is null or s.relid = indexes_top.of_relid
  ), top as materialized (
    select x.*, m.measure
    from index x
    cross join lateral (
      select case indexes_top.by_what
               when 'size' then x.size
               when 'size_growth' then x.size_growth
               when 'idx_scan' then x.idx_scan
               when 'idx_blks_read' then x.idx_blks_read end as measure) m
    where m.measure > 0
    order by m.measure desc, x.database, x.indexrelid
    limit indexes_top.keep
  )
  select t.database, t.indexrelid, t.relid, t.schemaname, r.relname, t.indexname, t.definition,
         t.needed_for, t.size, t.size_growth, t.idx_scan,
         t.idx_scan / nullif(extract(epoch from o.observed), 0)::double precision, t.idx_tup_read,
         t.idx_blks_read, t.idx_blks_hit, t.lower_bound
  from top t
  left join pgtracker.observed_between(
    indexes_top.instance, 'pg_stat_user_indexes', indexes_top.from_at, indexes_top.to_at) o
    on o.database = t.database
  left join lateral (
    select r.relname
    from pgtracker.relations r
    where r.instance_id = t.instance_id and r.database = t.database and r.oid = t.relid
      and r.collected_at <= indexes_top.to_at and not r.removed
    order by r.collected_at desc
    limit 1) r on true
  order by t.measure desc, t.database, t.indexrelid
$$;
comment on function pgtracker.indexes_top is
  'The indexes that are first in (from_at, to_at], keep of them, by_what: size (bytes at to_at), size_growth (since from_at, or since first seen), idx_scan, idx_blks_read; what has none of it is left out. of_relid: those of one table, null: of all; database empty: of all databases. By size and growth no counters are summed up: they are null then. needed_for as in pgtracker.index_state. Partitions'' indexes each have a row.';

drop function if exists pgtracker.indexes_series;
create function pgtracker.indexes_series(
  instance text, database text, of_relid oid, from_at timestamptz, to_at timestamptz, bucket interval,
  by_what text, keep integer default 10)
returns table (bucket_start timestamptz, label text, per_second double precision)
language sql stable
as $$
  with kept as materialized (
    select t.database, t.indexrelid,
           case when indexes_series.database = '' then t.database || '.' else '' end
             || t.schemaname || '.' || t.indexname as label
    from pgtracker.indexes_top(
      indexes_series.instance, indexes_series.database, indexes_series.of_relid,
      indexes_series.from_at, indexes_series.to_at, indexes_series.by_what, indexes_series.keep) t
  ), grown as materialized (
    select s.bucket_start, s.database, s.indexrelid,
           case indexes_series.by_what when 'idx_scan' then s.idx_scan
                                       when 'idx_blks_read' then s.idx_blks_read end as amount
    from pgtracker.pg_stat_user_indexes_series(
      indexes_series.instance, indexes_series.from_at, indexes_series.to_at, indexes_series.bucket) s
    -- As arrays, which the index of hours finds; a join would sum up all indexes first.
    where s.database = any (array(select k.database from kept k))
      and s.indexrelid = any (array(select k.indexrelid from kept k))
  )
  select o.bucket_start, k.label, case when o.seconds is not null then coalesce(g.amount, 0) / o.seconds end
  from kept k
  join pgtracker.observed_series(
    indexes_series.instance, 'pg_stat_user_indexes', indexes_series.from_at, indexes_series.to_at,
    indexes_series.bucket) o on o.database = k.database
  left join grown g
    on g.bucket_start = o.bucket_start and g.database = k.database and g.indexrelid = k.indexrelid
  order by o.bucket_start, k.label
$$;
comment on function pgtracker.indexes_series is
  'Scans (by_what idx_scan) or blocks not found in shared buffers (idx_blks_read) per second and bucket, of the indexes that pgtracker.indexes_top tells of. Null: nothing is known of the bucket, a gap.';

drop function if exists pgtracker.sizes_series;
create function pgtracker.sizes_series(
  instance text, database text, relids oid[], from_at timestamptz, to_at timestamptz, bucket interval)
returns table (bucket_start timestamptz, relid oid, size bigint)
language sql stable
as $$
  select t.bucket_start, k.relid, z.size
  from pgtracker.instance i
  cross join pgtracker.panel_times(sizes_series.from_at, sizes_series.to_at, sizes_series.bucket) t
  cross join unnest(sizes_series.relids) k (relid)
  -- A size is what it was until it changes; where none was asked for, it is not known.
  left join lateral (
    select f.collected_at
    from pgtracker.frame f
    where f.instance_id = i.instance_id and f.dataset = 'relation_sizes'
      and f.database = sizes_series.database
      and f.collected_at > t.bucket_start - interval '2 hours'
      and f.collected_at <= least(t.bucket_start + sizes_series.bucket, sizes_series.to_at)
    order by f.collected_at desc
    limit 1) f on true
  left join lateral pgtracker.size_at(
    i.instance_id, sizes_series.database, k.relid, f.collected_at) z on true
  where i.name = sizes_series.instance
  order by t.bucket_start, k.relid
$$;
comment on function pgtracker.sizes_series is
  'Bytes of relations of one database at the end of each bucket. Null: sizes were not read in the two hours before it, a gap, or the relation was not there.';
