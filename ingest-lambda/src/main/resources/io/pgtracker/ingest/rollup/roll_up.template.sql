-- Rolls up the hours of a dataset and instance, in a range, that are not, after what they had was forgotten;
-- made by RollUpSql.
with hour as materialized (
  select r.database, r.hour
  from pgtracker.rollup r
  where r.instance_id = :instance_id::integer and r.dataset = :dataset and r.rolled_at is null
    and r.hour >= :from_at::timestamptz and r.hour < :to_at::timestamptz
), summed as (
  select x.*
  from pgtracker.${dataset}_summed(
    :instance_id::integer, :from_at::timestamptz, :to_at::timestamptz) x
  join hour h on h.hour = x.hour and h.database = ${x_database}
), ${kept}, stored as (
  insert into pgtracker.${dataset}_hourly (instance_id, ${columns})
  select :instance_id::integer, ${columns}
  from kept
  returning ${database} as database, hour, summed_rows
)
update pgtracker.rollup r
set rolled_at = now(), frames = coalesce(f.frames, 0), observed = coalesce(f.observed, '0'),
    first_at = f.first_at, last_at = f.last_at, summed_rows = coalesce(s.summed_rows, 0)
from hour h
left join (
  select x.database, date_trunc('hour', x.collected_at, 'UTC') as hour, count(*) as frames,
         sum(x.collected_at - x.base_at) as observed, min(x.collected_at) as first_at,
         max(x.collected_at) as last_at
  from pgtracker.frame x
  where x.instance_id = :instance_id::integer and x.dataset = :dataset
    and x.collected_at >= :from_at::timestamptz and x.collected_at < :to_at::timestamptz
    and x.judgement in ('difference', 'restarted')
  group by x.database, 2) f on f.database = h.database and f.hour = h.hour
left join (
  select x.database, x.hour, sum(x.summed_rows)::bigint as summed_rows
  from stored x
  where x.summed_rows > 1
  group by x.database, x.hour) s on s.database = h.database and s.hour = h.hour
where r.instance_id = :instance_id::integer and r.dataset = :dataset
  and r.database = h.database and r.hour = h.hour
