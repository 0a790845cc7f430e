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
  with hour as materialized (
    select r.instance_id, r.hour,
           coalesce(r.first_at > collection_health.from_at and r.last_at <= collection_health.to_at, false)
             as is_whole
    from pgtracker.instance i
    join pgtracker.rollup r on r.instance_id = i.instance_id
    where i.name = collection_health.instance and r.dataset = 'frame' and r.database = ''
      and r.hour > collection_health.from_at - interval '1 hour' and r.hour <= collection_health.to_at
  ), part as (
    select x.dataset, x.database, x.frames, x.row_count, x.hidden_rows, x.first_at, x.last_at, x.longest_pause,
           x.duration_micros, x.longest_duration_micros, x.lowest_skew_micros, x.highest_skew_micros, x.bytes
    from hour h
    join pgtracker.frame_hour x on x.instance_id = h.instance_id and x.hour = h.hour
    where h.is_whole and x.hour > collection_health.from_at - interval '1 hour'
      and x.hour <= collection_health.to_at
      -- Said once more, so that an index can serve.
      and x.instance_id = (select i.instance_id from pgtracker.instance i where i.name = collection_health.instance)
    union all
    select f.dataset, f.database, 1, f.row_count, f.hidden_rows, f.collected_at, f.collected_at, null,
           f.duration_micros, f.duration_micros, f.skew_micros, f.skew_micros, null
    from hour h
    -- An hour at a time, lest the planner read all of the range and join then.
    cross join lateral (
      select f.*
      from pgtracker.frame f
      where f.instance_id = h.instance_id and f.collected_at >= h.hour
        and f.collected_at < h.hour + interval '1 hour'
        and f.collected_at > collection_health.from_at and f.collected_at <= collection_health.to_at
      offset 0) f
    where not h.is_whole
    union all
    select c.dataset, coalesce(c.database, ''), 0, 0, 0, null, null, null, 0, null, null, null, c.bytes
    from hour h
    cross join lateral (
      select c.*
      from pgtracker.pgtracker_scrape c
      where c.instance_id = h.instance_id and c.collected_at >= h.hour
        and c.collected_at < h.hour + interval '1 hour'
        and c.collected_at > collection_health.from_at and c.collected_at <= collection_health.to_at
      offset 0) c
    where not h.is_whole and c.dataset is not null
  ), span as (
    select extract(epoch from max(p.last_at) - min(p.first_at)) * 1000 as millis
    from part p
  ), taken as (
    select p.dataset, p.database, sum(p.frames)::bigint as frames, sum(p.row_count)::bigint as rows,
           sum(p.hidden_rows)::bigint as hidden_rows, min(p.first_at) as first_at,
           max(p.last_at) as last_at, max(greatest(p.longest_pause, p.pause)) as longest_pause,
           sum(p.bytes)::bigint as bytes,
           sum(p.duration_micros) / 1000.0::double precision as duration_millis,
           max(p.longest_duration_micros) / 1000.0::double precision as longest_duration_millis,
           min(p.lowest_skew_micros) / 1000.0::double precision as lowest_skew_millis,
           max(p.highest_skew_micros) / 1000.0::double precision as highest_skew_millis
    from (
      select p.*, p.first_at - lag(p.last_at) over (
               partition by p.dataset, p.database order by p.first_at) as pause
      from part p) p
    group by p.dataset, p.database
  ), failed as (
    select x.dataset, x.database, count(*) as failures
    from pgtracker.instance i
    join pgtracker.frame_failure x on x.instance_id = i.instance_id
    where i.name = collection_health.instance
      and x.tick > collection_health.from_at and x.tick <= collection_health.to_at
    group by x.dataset, x.database
  )
  select dataset, database, coalesce(t.frames, 0), coalesce(x.failures, 0), coalesce(t.rows, 0),
         coalesce(t.hidden_rows, 0), t.first_at, t.last_at, t.longest_pause, t.bytes,
         case when t.frames > 0 then t.duration_millis end, t.longest_duration_millis,
         case when t.frames > 0 then t.duration_millis end / nullif(span.millis, 0)::double precision,
         t.lowest_skew_millis, t.highest_skew_millis
  from taken t
  full join failed x using (dataset, database)
  cross join span
  where t.frames > 0 or x.failures > 0
  order by dataset, database
$$;
comment on function pgtracker.collection_health is
  'Frames collected in (from_at, to_at] and those that failed, per dataset and database. Skew: monitored server''s clock minus scraper''s. Durations as the scraper measured them; share_of_time of 1: of the time between first and last frame of all. bytes: before compression, null where the scraper did not say. Whole hours come from pgtracker.frame_hour.';

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
