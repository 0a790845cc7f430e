-- How the collection itself fared.

drop function if exists pgtracker.collection_health;
create function pgtracker.collection_health(
  instance text, from_at timestamptz, to_at timestamptz)
returns table (
  dataset text, database text, frames bigint, failures bigint, rows bigint, hidden_rows bigint,
  first_at timestamptz, last_at timestamptz, longest_pause interval, bytes bigint,
  duration_millis double precision, longest_duration_millis double precision,
  share_of_time double precision, lowest_skew_millis double precision,
  highest_skew_millis double precision)
language sql stable
as $$
  with frame as (
    select f.dataset, f.database, f.collected_at, f.row_count, f.hidden_rows, f.duration_micros,
           f.skew_micros, f.collected_at - lag(f.collected_at) over (
             partition by f.dataset, f.database order by f.collected_at) as pause
    from pgtracker.instance i
    join pgtracker.frame f on f.instance_id = i.instance_id
    where i.name = collection_health.instance
      and f.collected_at > collection_health.from_at
      and f.collected_at <= collection_health.to_at
  ), span as (
    select extract(epoch from max(f.collected_at) - min(f.collected_at)) * 1000 as millis
    from frame f
  ), taken as (
    select f.dataset, f.database, count(*) as frames, sum(f.row_count)::bigint as rows,
           sum(f.hidden_rows)::bigint as hidden_rows, min(f.collected_at) as first_at,
           max(f.collected_at) as last_at, max(f.pause) as longest_pause,
           sum(f.duration_micros) / 1000.0::double precision as duration_millis,
           max(f.duration_micros) / 1000.0::double precision as longest_duration_millis,
           min(f.skew_micros) / 1000.0::double precision as lowest_skew_millis,
           max(f.skew_micros) / 1000.0::double precision as highest_skew_millis
    from frame f
    group by f.dataset, f.database
  ), failed as (
    select x.dataset, x.database, count(*) as failures
    from pgtracker.instance i
    join pgtracker.frame_failure x on x.instance_id = i.instance_id
    where i.name = collection_health.instance
      and x.tick > collection_health.from_at and x.tick <= collection_health.to_at
    group by x.dataset, x.database
  ), cost as (
    select c.dataset, coalesce(c.database, '') as database, sum(c.bytes)::bigint as bytes
    from pgtracker.instance i
    join pgtracker.pgtracker_scrape c on c.instance_id = i.instance_id
    where i.name = collection_health.instance
      and c.collected_at > collection_health.from_at
      and c.collected_at <= collection_health.to_at
    group by c.dataset, coalesce(c.database, '')
  )
  select dataset, database, coalesce(t.frames, 0), coalesce(x.failures, 0), coalesce(t.rows, 0),
         coalesce(t.hidden_rows, 0), t.first_at, t.last_at, t.longest_pause, c.bytes,
         t.duration_millis, t.longest_duration_millis,
         t.duration_millis / nullif(span.millis, 0)::double precision, t.lowest_skew_millis,
         t.highest_skew_millis
  from taken t
  full join failed x using (dataset, database)
  left join cost c using (dataset, database)
  cross join span
  order by dataset, database
$$;
comment on function pgtracker.collection_health is
  'Frames collected in (from_at, to_at] and those that failed, per dataset and database. Skew: monitored server''s clock minus scraper''s. Durations as the scraper measured them; share_of_time of 1: of the time between first and last frame of all. bytes: before compression, null where the scraper did not say.';

drop function if exists pgtracker.objects_between;
create function pgtracker.objects_between(
  instance text, from_at timestamptz, to_at timestamptz)
returns table (
  outcome text, objects bigint, frames bigint, size_bytes bigint, first_at timestamptz,
  last_at timestamptz, duration_millis double precision)
language sql stable
as $$
  select l.outcome, count(*), sum(l.frames)::bigint, sum(l.size_bytes)::bigint,
         min(coalesce(l.created_at, l.ingested_at)), max(coalesce(l.created_at, l.ingested_at)),
         sum(l.duration_millis)
  -- By key: what was refused has no instance_id.
  from pgtracker.ingest_ledger l
  where split_part(l.object_key, '/', 2) = 'instance=' || objects_between.instance
    and coalesce(l.created_at, l.ingested_at) > objects_between.from_at
    and coalesce(l.created_at, l.ingested_at) <= objects_between.to_at
  group by l.outcome
  order by l.outcome
$$;
comment on function pgtracker.objects_between is
  'Objects begun in (from_at, to_at] by what became of them; sizes in bytes as stored, durations of their ingest in milliseconds.';
