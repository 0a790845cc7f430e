-- What graphs need beside the answers themselves: how wide their points are, which of them were observed, and what
-- happened to the server meanwhile. A point that nothing is known of has a row of nulls, so that a gap is drawn as a gap.

drop function if exists pgtracker.panel_bucket;
create function pgtracker.panel_bucket(
  from_at timestamptz, to_at timestamptz, interval_ms bigint,
  least_bucket interval default '1 minute')
returns interval
language sql immutable
as $$
  select coalesce(min(s.step), interval '7 days')
  from unnest(array[
         '10 seconds', '30 seconds', '1 minute', '2 minutes', '5 minutes', '10 minutes', '15 minutes',
         '30 minutes', '1 hour', '2 hours', '3 hours', '6 hours', '12 hours', '1 day']::interval[]) s (step)
  where s.step >= greatest(
          panel_bucket.least_bucket, panel_bucket.interval_ms * interval '1 millisecond',
          (panel_bucket.to_at - panel_bucket.from_at) / 1500)
    -- Of two days and more the sums by the hour are read.
    and (s.step >= interval '1 hour' or panel_bucket.to_at - panel_bucket.from_at <= interval '2 days')
$$;
comment on function pgtracker.panel_bucket is
  'Width of a graph''s points: at least interval_ms (Grafana''s $__interval_ms), at least least_bucket (the interval at which a dataset is read), never more than 1,500 of them; of ranges above two days at least an hour.';

drop function if exists pgtracker.panel_times;
create function pgtracker.panel_times(from_at timestamptz, to_at timestamptz, bucket interval)
returns table (bucket_start timestamptz)
language sql stable
as $$
  select generate_series(
    date_bin(panel_times.bucket, panel_times.from_at, timestamptz '2000-01-01 00:00:00+00'),
    panel_times.to_at, panel_times.bucket)
$$;
comment on function pgtracker.panel_times is
  'All buckets that overlap [from_at, to_at], on the grid of pgtracker.<dataset>_series and activity_profile.';

drop function if exists pgtracker.observed_series;
create function pgtracker.observed_series(
  instance text, dataset text, from_at timestamptz, to_at timestamptz, bucket interval)
returns table (bucket_start timestamptz, database text, seconds double precision)
language sql stable
as $$
  with hour as materialized (
    select r.instance_id, r.database, r.hour, r.rolled_at, r.observed
    from pgtracker.instance i
    join pgtracker.rollup r on r.instance_id = i.instance_id
    where i.name = observed_series.instance and r.dataset = observed_series.dataset
      and r.hour > observed_series.from_at - interval '1 hour' and r.hour < observed_series.to_at
      and observed_series.bucket >= interval '1 hour'
  ), part as (
    select h.database, h.hour as at, h.observed
    from hour h
    where h.rolled_at is not null
    union all
    select h.database, h.hour, f.collected_at - f.base_at
    from hour h
    cross join lateral (
      select f.*
      from pgtracker.frame f
      where f.instance_id = h.instance_id and f.dataset = observed_series.dataset
        and f.database = h.database and f.collected_at >= h.hour
        and f.collected_at < h.hour + interval '1 hour'
      offset 0) f
    where h.rolled_at is null and f.judgement in ('difference', 'restarted')
    union all
    select f.database, f.collected_at, f.collected_at - f.base_at
    from pgtracker.instance i
    join pgtracker.frame f on f.instance_id = i.instance_id
    where i.name = observed_series.instance and f.dataset = observed_series.dataset
      and f.collected_at > observed_series.from_at and f.collected_at <= observed_series.to_at
      and f.judgement in ('difference', 'restarted') and observed_series.bucket < interval '1 hour'
  ), summed as materialized (
    select date_bin(observed_series.bucket, p.at, timestamptz '2000-01-01 00:00:00+00') as bucket_start,
           p.database, sum(p.observed) as observed
    from part p
    group by 1, 2
  )
  select t.bucket_start, d.database, nullif(extract(epoch from s.observed), 0)::double precision
  from pgtracker.panel_times(observed_series.from_at, observed_series.to_at, observed_series.bucket) t
  cross join (select distinct s.database from summed s) d
  left join summed s on s.bucket_start = t.bucket_start and s.database = d.database
  order by d.database, t.bucket_start
$$;
comment on function pgtracker.observed_series is
  'How many seconds the increases cover that pgtracker.<dataset>_series tells of, per bucket and database (empty for datasets of the whole instance): what they are to be divided by. All buckets of the range; seconds null: nothing is known of it, a gap. Where it is not null and a series has no row, nothing grew. No row at all without any frame.';

drop function if exists pgtracker.activity_series;
create function pgtracker.activity_series(
  instance text, from_at timestamptz, to_at timestamptz, bucket interval, by_what text,
  keep integer default 10)
returns table (bucket_start timestamptz, value text, average_sessions double precision)
language sql stable
as $$
  with profile as materialized (
    select p.bucket_start, p.value, p.average_active_sessions
    from pgtracker.activity_profile(
      activity_series.instance, activity_series.from_at, activity_series.to_at, activity_series.bucket,
      activity_series.by_what, activity_series.keep) p
  )
  select t.bucket_start, v.value, p.average_active_sessions
  from pgtracker.panel_times(activity_series.from_at, activity_series.to_at, activity_series.bucket) t
  cross join (select distinct p.value from profile p) v
  left join profile p on p.bucket_start = t.bucket_start and p.value is not distinct from v.value
  order by t.bucket_start, v.value
$$;
comment on function pgtracker.activity_series is
  'pgtracker.activity_profile with all buckets of the range: average_sessions is null where no sample was taken, a gap. value null: all others together.';

drop function if exists pgtracker.events_between;
create function pgtracker.events_between(instance text, from_at timestamptz, to_at timestamptz)
returns table (at timestamptz, until timestamptz, kind text, detail text)
language sql stable
as $$
  with fact as (
    select s.started_at, s.in_recovery, s.timeline_id, s.system_identifier, s.version, s.collected_at,
           lag(s.started_at) over w as started_before, lag(s.in_recovery) over w as recovery_before,
           lag(s.timeline_id) over w as timeline_before, lag(s.system_identifier) over w as identifier_before
    from pgtracker.instance i
    join pgtracker.server_facts s on s.instance_id = i.instance_id
    where i.name = events_between.instance and not s.removed
      -- A day more: what was before the first change, as facts are read at least every hour.
      and s.collected_at > events_between.from_at - interval '1 day'
      and s.collected_at <= events_between.to_at + interval '1 hour'
    window w as (order by s.collected_at)
  ), setting as (
    select s.collected_at, s.name, s.setting, s.unit
    from pgtracker.instance i
    join pgtracker.pg_settings s on s.instance_id = i.instance_id
    where i.name = events_between.instance and not s.removed
      and s.collected_at > events_between.from_at and s.collected_at <= events_between.to_at
  ), event (at, until, kind, detail) as (
    select f.started_at, null::timestamptz, 'restart', 'Server started: ' || split_part(f.version, ' on ', 1)
    from fact f
    where f.started_at <> f.started_before
    union all
    select f.collected_at, null, 'failover',
           case when f.system_identifier <> f.identifier_before then 'Another server answers'
                when f.in_recovery and not f.recovery_before then 'Became a standby'
                when f.recovery_before and not f.in_recovery then 'Was promoted to primary'
                else 'New timeline' end
           || ', timeline ' || coalesce(f.timeline_id::text, 'unknown')
    from fact f
    where f.system_identifier <> f.identifier_before or f.in_recovery <> f.recovery_before
       or f.timeline_id <> f.timeline_before
    union all
    select f.collected_at, null, 'reset', 'Statistics began anew: ' || d.dataset || ', ' || f.judgement_reason
    from pgtracker.instance i
    -- The server's statistics and those of statements: others follow them.
    cross join (values ('pg_stat_database'), ('pg_stat_statements')) d (dataset)
    join pgtracker.frame f on f.instance_id = i.instance_id and f.dataset = d.dataset and f.database = ''
    where i.name = events_between.instance and f.judgement = 'restarted'
      and f.collected_at > events_between.from_at and f.collected_at <= events_between.to_at
    union all
    select g.from_at, g.to_at, 'gap', 'Not collected: ' || concat_ws(', ', g.reason, g.detail)
    from pgtracker.instance i
    join pgtracker.gap g on g.instance_id = i.instance_id
    where i.name = events_between.instance and g.from_at <= events_between.to_at
      and g.to_at > events_between.from_at
    union all
    select s.collected_at, null, 'setting',
           'Settings: ' || string_agg(s.name || ' = ' || concat_ws(' ', s.setting, s.unit), ', ' order by s.name)
    from setting s
    -- Not what was found at first.
    where exists (
      select
      from pgtracker.instance i
      join pgtracker.pg_settings b on b.instance_id = i.instance_id
      where i.name = events_between.instance and b.name = s.name and b.collected_at < s.collected_at)
    group by s.collected_at
  )
  select e.at, e.until, e.kind, e.detail
  from event e
  where e.at <= events_between.to_at and coalesce(e.until, e.at) > events_between.from_at
  order by e.at, e.kind
$$;
comment on function pgtracker.events_between is
  'What happened to a server in (from_at, to_at]: restart (when it was started), failover (promotion, another timeline or another server), reset of statistics, gap of the collection (until: its end) and setting (values that were seen changed). Times of the monitored server, where they are its own the moment itself, else when it was first seen.';

drop function if exists pgtracker.panel_moment;
create function pgtracker.panel_moment(chosen text, otherwise timestamptz) returns timestamptz
language sql immutable
as $$
  select case when panel_moment.chosen ~ '^[0-9]{1,15}$'
              then timestamptz '1970-01-01 00:00:00+00'
                   + panel_moment.chosen::bigint * interval '1 millisecond'
              else panel_moment.otherwise end
$$;
comment on function pgtracker.panel_moment is
  'A moment given as milliseconds since 1970 (as Grafana writes times into links), or another one where none is given.';
