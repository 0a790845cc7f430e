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
  join pgtracker.pg_stat_activity a
    on a.instance_id = i.instance_id and a.collected_at = f.collected_at
  where i.name = activity_at.instance
$$;
comment on function pgtracker.activity_at is
  'Sessions in the latest frame not later than the moment. Ages are measured to collected_at, which tells how far from the moment the frame is.';

drop function if exists pgtracker.wait_profile;
create function pgtracker.wait_profile(
  instance text, from_at timestamptz, to_at timestamptz, bucket interval)
returns table (
  bucket_start timestamptz, wait_event_type text, average_active_sessions double precision,
  samples bigint)
language sql stable
as $$
  with sample as (
    select f.instance_id, f.collected_at,
           date_bin(wait_profile.bucket, f.collected_at, timestamptz '2000-01-01 00:00:00+00')
             as bucket_start
    from pgtracker.instance i
    join pgtracker.frame f on f.instance_id = i.instance_id
    where i.name = wait_profile.instance and f.dataset = 'pg_stat_activity' and f.database = ''
      and f.collected_at >= wait_profile.from_at and f.collected_at < wait_profile.to_at
  ), active as (
    select s.bucket_start, coalesce(a.wait_event_type, 'CPU') as wait_event_type,
           count(*) as sessions
    from sample s
    join pgtracker.pg_stat_activity a using (instance_id, collected_at)
    where a.state = 'active' and a.wait_event_type is distinct from 'Activity'
    group by 1, 2
  ), type as (
    select distinct wait_event_type from active
    union
    select 'CPU'
  ), bucket_of_samples as (
    select s.bucket_start, count(*) as samples
    from sample s
    group by 1
  )
  select b.bucket_start, t.wait_event_type,
         coalesce(a.sessions, 0)::double precision / b.samples, b.samples
  from bucket_of_samples b
  cross join type t
  left join active a using (bucket_start, wait_event_type)
  order by b.bucket_start, t.wait_event_type
$$;
comment on function pgtracker.wait_profile is
  'Average number of active sessions by what they waited for, per bucket, from frames in [from_at, to_at); CPU: active and not waiting. Buckets sit on a fixed grid. One without frames has no row: unknown, not idle. Server processes in their idle loop are left out.';
