-- What is known of the frame's increases now. Its hour is not rolled up then, or not any more; that
-- it is not mostly is so already.
with hour as (
  insert into pgtracker.rollup (instance_id, dataset, database, hour)
  select h.instance_id, h.dataset, h.database, h.hour
  from (select :instance_id::integer, :dataset::text, :database::text,
               date_trunc('hour', :collected_at::timestamptz, 'UTC'))
    as h (instance_id, dataset, database, hour)
  where not exists (
    select
    from pgtracker.rollup r
    where r.instance_id = h.instance_id and r.dataset = h.dataset and r.database = h.database
      and r.hour = h.hour and r.rolled_at is null)
    -- Of earlier hours the increases are gone: what was rolled up is final.
    and h.hour >= coalesce(
      (select z.at
       from pgtracker.horizon z
       where z.instance_id = :instance_id::integer and z.kind = 'delta'),
      '-infinity')
  on conflict (instance_id, dataset, database, hour) do update
  set rolled_at = null, frames = null, observed = null, first_at = null, last_at = null,
      summed_rows = null
)
update pgtracker.frame
set base_at = :base_at::timestamptz, judgement = :judgement, judgement_reason = :reason,
    unknown_rows = :unknown_rows::bigint
where instance_id = :instance_id::integer and dataset = :dataset and database = :database
  and collected_at = :collected_at::timestamptz
