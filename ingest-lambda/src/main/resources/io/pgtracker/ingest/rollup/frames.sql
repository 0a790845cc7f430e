-- Rolls up the hours of frames of all datasets, in a range, that are not.
with hour as materialized (
  select r.hour
  from pgtracker.rollup r
  where r.instance_id = :instance_id::integer and r.dataset = :dataset and r.database = ''
    and r.rolled_at is null
    and r.hour >= :from_at::timestamptz and r.hour < :to_at::timestamptz
), taken as (
  select f.hour, f.dataset, f.database, count(*) as frames, sum(f.row_count)::bigint as row_count,
         sum(f.hidden_rows)::bigint as hidden_rows, min(f.collected_at) as first_at,
         max(f.collected_at) as last_at, max(f.pause) as longest_pause,
         sum(f.duration_micros)::bigint as duration_micros,
         max(f.duration_micros) as longest_duration_micros,
         min(f.skew_micros) as lowest_skew_micros, max(f.skew_micros) as highest_skew_micros
  from (
    select x.*, x.collected_at - lag(x.collected_at) over (
             partition by x.dataset, x.database, x.hour order by x.collected_at) as pause
    from (
      select date_trunc('hour', x.collected_at, 'UTC') as hour, x.*
      from pgtracker.frame x
      where x.instance_id = :instance_id::integer
        and x.collected_at >= :from_at::timestamptz and x.collected_at < :to_at::timestamptz) x) f
  join hour h on h.hour = f.hour
  group by f.hour, f.dataset, f.database
), cost as (
  select h.hour, c.dataset, coalesce(c.database, '') as database, sum(c.bytes)::bigint as bytes,
         min(c.collected_at) as first_at, max(c.collected_at) as last_at
  from pgtracker.pgtracker_scrape c
  join hour h on h.hour = date_trunc('hour', c.collected_at, 'UTC')
  where c.instance_id = :instance_id::integer
    and c.collected_at >= :from_at::timestamptz and c.collected_at < :to_at::timestamptz
    and c.dataset is not null
  group by h.hour, c.dataset, coalesce(c.database, '')
), stored as (
  insert into pgtracker.frame_hour (
    instance_id, hour, dataset, database, frames, row_count, hidden_rows, first_at, last_at,
    longest_pause, duration_micros, longest_duration_micros, lowest_skew_micros,
    highest_skew_micros, bytes)
  select :instance_id::integer, hour, dataset, database, coalesce(t.frames, 0),
         coalesce(t.row_count, 0), coalesce(t.hidden_rows, 0), t.first_at, t.last_at,
         t.longest_pause, coalesce(t.duration_micros, 0), t.longest_duration_micros,
         t.lowest_skew_micros, t.highest_skew_micros, c.bytes
  from taken t
  full join cost c using (hour, dataset, database)
)
update pgtracker.rollup r
set rolled_at = now(), frames = coalesce(e.frames, 0), observed = '0', first_at = e.first_at,
    last_at = e.last_at, summed_rows = 0
from hour h
left join (
  select x.hour, sum(x.frames)::bigint as frames, min(x.first_at) as first_at,
         max(x.last_at) as last_at
  from (
    select t.hour, t.frames, t.first_at, t.last_at
    from taken t
    union all
    select c.hour, 0, c.first_at, c.last_at
    from cost c) x
  group by x.hour) e on e.hour = h.hour
where r.instance_id = :instance_id::integer and r.dataset = :dataset and r.database = ''
  and r.hour = h.hour
