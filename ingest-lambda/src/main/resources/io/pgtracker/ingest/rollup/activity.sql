-- Rolls up the hours of active sessions, in a range, that are not.
with hour as materialized (
  select r.hour
  from pgtracker.rollup r
  where r.instance_id = :instance_id::integer and r.dataset = :dataset and r.rolled_at is null
    and r.hour >= :from_at::timestamptz and r.hour < :to_at::timestamptz
), counted as (
  select c.hour, c.by_what, c.value, count(*) as sessions,
         row_number() over (partition by c.hour, c.by_what order by count(*) desc, c.value collate "C") as place
  from (
    select h.hour, w.by_what,
           pgtracker.activity_value(
             w.by_what, a.backend_type, a.state, a.wait_event_type, a.wait_event, a.query_id,
             a.usename, a.application_name, a.datname) as value
    from hour h
    join pgtracker.pg_stat_activity a
      on a.instance_id = :instance_id::integer and date_trunc('hour', a.collected_at, 'UTC') = h.hour
     and a.collected_at >= :from_at::timestamptz and a.collected_at < :to_at::timestamptz
    cross join unnest(array['all', 'state', 'wait_event_type', 'wait_event', 'query_id', 'usename',
                            'application_name', 'datname']) as w (by_what)) c
  where c.value is not null
  group by c.hour, c.by_what, c.value
), stored as (
  insert into pgtracker.activity_hour (instance_id, hour, by_what, value, sessions)
  select :instance_id::integer, c.hour, c.by_what, case when c.place <= 50 then c.value end,
         sum(c.sessions)
  from counted c
  group by c.hour, c.by_what, case when c.place <= 50 then c.value end
)
update pgtracker.rollup r
set rolled_at = now(), frames = coalesce(f.frames, 0), observed = '0', first_at = f.first_at,
    last_at = f.last_at, summed_rows = 0
from hour h
left join (
  select date_trunc('hour', x.collected_at, 'UTC') as hour, count(*) as frames,
         min(x.collected_at) as first_at, max(x.collected_at) as last_at
  from pgtracker.frame x
  where x.instance_id = :instance_id::integer and x.dataset = :dataset and x.database = ''
    and x.collected_at >= :from_at::timestamptz and x.collected_at < :to_at::timestamptz
  group by 1) f on f.hour = h.hour
where r.instance_id = :instance_id::integer and r.dataset = :dataset and r.database = ''
  and r.hour = h.hour
