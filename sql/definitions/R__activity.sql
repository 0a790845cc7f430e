-- Sessions as of a moment, and what they waited for over time.

drop function if exists pgtracker.activity_at;
create function pgtracker.activity_at(instance text, at timestamptz)
returns table (
  collected_at timestamptz, pid integer, leader_pid integer, backend_type text, datname text,
  usename text, application_name text, client_addr inet, state text, wait_event_type text,
  wait_event text, xact_age interval, query_age interval, state_age interval, query_id bigint,
  query text)
language sql stable
as $$
  select a.collected_at, a.pid, a.leader_pid, a.backend_type, a.datname, a.usename,
         a.application_name, a.client_addr, a.state, a.wait_event_type, a.wait_event,
         a.collected_at - a.xact_start, a.collected_at - a.query_start,
         a.collected_at - a.state_change, a.query_id, a.query
  from pgtracker.instance i
  cross join lateral (
    select f.collected_at
    from pgtracker.frame f
    where f.instance_id = i.instance_id and f.dataset = 'pg_stat_activity' and f.database = ''
      and f.collected_at <= activity_at.at
    order by f.collected_at desc
    limit 1) f
  -- As a loop: joined otherwise, the community edition reads all chunks.
  cross join lateral (
    select a.*
    from pgtracker.pg_stat_activity a
    where a.instance_id = i.instance_id and a.collected_at = f.collected_at
    offset 0) a
  where i.name = activity_at.instance
$$;
comment on function pgtracker.activity_at is
  'Sessions in the latest frame not later than the moment. Ages are measured to collected_at, which tells how far from the moment the frame is.';

drop function if exists pgtracker.activity_value;
create function pgtracker.activity_value(
  by_what text, backend_type text, state text, wait_event_type text, wait_event text, query_id bigint,
  usename text, application_name text, datname text)
returns text
language sql immutable parallel safe
as $$
  select case
    when by_what = 'state' then
      case when backend_type is null or backend_type = 'client backend' then coalesce(state, '') end
    when state = 'active' and wait_event_type is distinct from 'Activity' then
      case by_what
        when 'all' then ''
        when 'wait_event_type' then coalesce(wait_event_type, 'CPU')
        when 'wait_event' then coalesce(wait_event_type || '/' || wait_event, 'CPU')
        when 'query_id' then coalesce(query_id::text, '')
        when 'usename' then coalesce(usename, '')
        when 'application_name' then coalesce(application_name, '')
        when 'datname' then coalesce(datname, '') end end
$$;
comment on function pgtracker.activity_value is
  'What pgtracker.activity_hour counts a session under, by one of its by_what; null: it is not counted. Server processes in their idle loop never are.';

drop function if exists pgtracker.activity_profile;
create function pgtracker.activity_profile(
  instance text, from_at timestamptz, to_at timestamptz, bucket interval, by_what text,
  keep integer default 10)
returns table (
  bucket_start timestamptz, value text, average_active_sessions double precision, samples bigint)
language sql stable
as $$
  with hour as materialized (
    select r.instance_id, r.hour, r.frames,
           coalesce(r.first_at >= activity_profile.from_at and r.last_at < activity_profile.to_at, false)
             as is_whole
    from pgtracker.instance i
    join pgtracker.rollup r on r.instance_id = i.instance_id
    where i.name = activity_profile.instance and r.dataset = 'pg_stat_activity' and r.database = ''
      and r.hour > activity_profile.from_at - interval '1 hour' and r.hour < activity_profile.to_at
      and activity_profile.bucket >= interval '1 hour'
  ), span as materialized (
    select h.instance_id, greatest(h.hour, activity_profile.from_at) as from_at,
           least(h.hour + interval '1 hour', activity_profile.to_at) as to_at
    from hour h
    where not h.is_whole
    union all
    select i.instance_id, activity_profile.from_at, activity_profile.to_at
    from pgtracker.instance i
    where i.name = activity_profile.instance and activity_profile.bucket < interval '1 hour'
  ), sampled as (
    select date_bin(activity_profile.bucket, x.at, timestamptz '2000-01-01 00:00:00+00') as bucket_start,
           sum(x.samples)::bigint as samples
    from (
      select h.hour as at, h.frames as samples
      from hour h
      where h.is_whole
      union all
      select f.collected_at, 1
      from span s
      cross join lateral (
        select f.collected_at
        from pgtracker.frame f
        where f.instance_id = s.instance_id and f.dataset = 'pg_stat_activity' and f.database = ''
          and f.collected_at >= s.from_at and f.collected_at < s.to_at
          and f.collected_at >= activity_profile.from_at and f.collected_at < activity_profile.to_at
        offset 0) f) x
    group by 1
  ), counted as (
    select date_bin(activity_profile.bucket, x.at, timestamptz '2000-01-01 00:00:00+00') as bucket_start,
           x.value, sum(x.sessions) as sessions
    from (
      select v.hour as at, v.value, v.sessions
      from pgtracker.activity_hour v
      join hour h on h.hour = v.hour and h.is_whole
      where v.instance_id = (select i.instance_id from pgtracker.instance i
                             where i.name = activity_profile.instance)
        and v.by_what = activity_profile.by_what
        and v.hour > activity_profile.from_at - interval '1 hour' and v.hour < activity_profile.to_at
      union all
      select c.at, c.value, c.sessions
      from span s
      -- A span at a time, lest the planner read all of the range and join then.
      cross join lateral (
        select a.collected_at as at, pgtracker.activity_value(
                 activity_profile.by_what, a.backend_type, a.state, a.wait_event_type, a.wait_event,
                 a.query_id, a.usename, a.application_name, a.datname) as value, 1 as sessions
        from pgtracker.pg_stat_activity a
        where a.instance_id = s.instance_id
          and a.collected_at >= s.from_at and a.collected_at < s.to_at
          and a.collected_at >= activity_profile.from_at and a.collected_at < activity_profile.to_at
          -- So that an index of active sessions serves.
          and (activity_profile.by_what = 'state' or a.state = 'active')
        offset 0) c
      where c.value is not null) x
    group by 1, 2
  ), ranked as (
    select c.value, row_number() over (order by sum(c.sessions) desc, c.value collate "C") as place
    from counted c
    where c.value is not null
    group by c.value
  ), shown as (
    select c.bucket_start, case when r.place <= activity_profile.keep then c.value end as value,
           sum(c.sessions) as sessions
    from counted c
    left join ranked r using (value)
    group by 1, 2
  ), value as (
    select s.value from shown s
    union
    select 'CPU' where activity_profile.by_what like 'wait\_event%'
  )
  -- What has none in a bucket has 0 there: a line that goes down, not one that goes on.
  select b.bucket_start, v.value, coalesce(s.sessions, 0)::double precision / b.samples, b.samples
  from sampled b
  cross join value v
  left join shown s on s.bucket_start = b.bucket_start and s.value is not distinct from v.value
  order by b.bucket_start, v.value
$$;
comment on function pgtracker.activity_profile is
  'Average number of active sessions per bucket, from samples in [from_at, to_at), told apart by_what: wait_event_type, wait_event, query_id, usename, application_name, datname, all; state tells of all client sessions. The values that take most in the range, keep of them, and null: all others. Of buckets of an hour or more, whole hours come from pgtracker.activity_hour, each in the bucket it begins in. Buckets sit on a fixed grid. One without samples has no row: unknown, not idle. Server processes in their idle loop are left out.';

drop function if exists pgtracker.wait_profile;
create function pgtracker.wait_profile(
  instance text, from_at timestamptz, to_at timestamptz, bucket interval)
returns table (
  bucket_start timestamptz, wait_event_type text, average_active_sessions double precision,
  samples bigint)
language sql stable
as $$
  select p.bucket_start, p.value, p.average_active_sessions, p.samples
  from pgtracker.activity_profile(
    wait_profile.instance, wait_profile.from_at, wait_profile.to_at, wait_profile.bucket,
    'wait_event_type', 1000) p
  order by p.bucket_start, p.value
$$;
comment on function pgtracker.wait_profile is
  'Average number of active sessions by what they waited for, per bucket, from frames in [from_at, to_at); CPU: active and not waiting. As pgtracker.activity_profile by wait_event_type; buckets in which nobody was active have 0.';
