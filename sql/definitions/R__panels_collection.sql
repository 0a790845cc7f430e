-- How the collection fared over time.

drop function if exists pgtracker.collection_series;
create function pgtracker.collection_series(
  instance text, from_at timestamptz, to_at timestamptz, bucket interval)
returns table (
  bucket_start timestamptz, bucket_seconds double precision, frames bigint,
  duration_seconds double precision, lowest_skew_seconds double precision, highest_skew_seconds double precision)
language sql stable
as $$
  with hour as materialized (
    select r.instance_id, r.hour, r.rolled_at is not null as is_rolled
    from pgtracker.instance i
    join pgtracker.rollup r on r.instance_id = i.instance_id
    where i.name = collection_series.instance and r.dataset = 'frame' and r.database = ''
      and r.hour > collection_series.from_at - interval '1 hour' and r.hour < collection_series.to_at
  ), part as (
    select x.hour as at, x.frames, x.duration_micros, x.lowest_skew_micros, x.highest_skew_micros
    from hour h
    join pgtracker.frame_hour x on x.instance_id = h.instance_id and x.hour = h.hour
    where collection_series.bucket >= interval '1 hour' and h.is_rolled
      and x.hour > collection_series.from_at - interval '1 hour' and x.hour < collection_series.to_at
      -- Said once more, so that an index can serve.
      and x.instance_id = (select i.instance_id from pgtracker.instance i where i.name = collection_series.instance)
    union all
    select f.collected_at, 1, f.duration_micros, f.skew_micros, f.skew_micros
    from hour h
    -- An hour at a time, lest the planner read all of the range and join then.
    cross join lateral (
      select f.*
      from pgtracker.frame f
      where f.instance_id = h.instance_id and f.collected_at >= h.hour
        and f.collected_at < h.hour + interval '1 hour'
        and (collection_series.bucket >= interval '1 hour'
             or f.collected_at >= collection_series.from_at and f.collected_at < collection_series.to_at)
      offset 0) f
    where collection_series.bucket < interval '1 hour' or not h.is_rolled
  ), summed as materialized (
    select date_bin(collection_series.bucket, p.at, timestamptz '2000-01-01 00:00:00+00') as bucket_start,
           sum(p.frames)::bigint as frames, sum(p.duration_micros)::double precision as duration_micros,
           min(p.lowest_skew_micros) as lowest_skew_micros,
           max(p.highest_skew_micros) as highest_skew_micros
    from part p
    group by 1
  )
  select t.bucket_start,
         nullif(extract(epoch from
           least(t.bucket_start + collection_series.bucket, collection_series.to_at)
           - case when collection_series.bucket >= interval '1 hour' then t.bucket_start
                  else greatest(t.bucket_start, collection_series.from_at) end), 0)::double precision,
         s.frames, s.duration_micros / 1e6, s.lowest_skew_micros / 1e6::double precision,
         s.highest_skew_micros / 1e6::double precision
  from pgtracker.panel_times(collection_series.from_at, collection_series.to_at, collection_series.bucket) t
  left join summed s on s.bucket_start = t.bucket_start
  order by t.bucket_start
$$;
comment on function pgtracker.collection_series is
  'Frames of all datasets, the time it took to read them, and the monitored server''s clock minus the scraper''s, per bucket. bucket_seconds: the part of the bucket in the range. Buckets of an hour and more take whole hours, from pgtracker.frame_hour where they are rolled up. All buckets of the range; nulls where there is no frame.';

drop function if exists pgtracker.arrival_series;
create function pgtracker.arrival_series(
  instance text, from_at timestamptz, to_at timestamptz, bucket interval)
returns table (
  bucket_start timestamptz, objects bigint, size_bytes double precision, mean_delay_seconds double precision,
  longest_delay_seconds double precision)
language sql stable
as $$
  with point as materialized (
    select date_bin(arrival_series.bucket, l.created_at, timestamptz '2000-01-01 00:00:00+00') as bucket_start,
           count(*) as objects,
           sum(l.size_bytes)::double precision as size_bytes,
           avg(extract(epoch from l.ingested_at - l.created_at))::double precision as mean_delay,
           max(extract(epoch from l.ingested_at - l.created_at))::double precision as longest_delay
    from pgtracker.ingest_ledger l
    where split_part(l.object_key, '/', 2) = 'instance=' || arrival_series.instance
      and coalesce(l.created_at, l.ingested_at) >= arrival_series.from_at
      and coalesce(l.created_at, l.ingested_at) < arrival_series.to_at
      and l.outcome = 'ingested'
    group by 1
  )
  select t.bucket_start, p.objects, p.size_bytes, p.mean_delay, p.longest_delay
  from pgtracker.panel_times(arrival_series.from_at, arrival_series.to_at, arrival_series.bucket) t
  left join point p on p.bucket_start = t.bucket_start
  order by t.bucket_start
$$;
comment on function pgtracker.arrival_series is
  'How long after their begin (scraper''s clock) objects were in the store (store''s clock), in seconds, and their bytes as stored, by the bucket they were begun in. All buckets of the range; nulls where no object was ingested.';
