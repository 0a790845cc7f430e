-- The hour of a frame is not rolled up, or not any more; mostly that is known already. Of hours whose
-- rows are gone what was rolled up is final.
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
  and h.hour >= coalesce(
    (select z.at
     from pgtracker.horizon z
     where z.instance_id = :instance_id::integer and z.kind = '${kind}'),
    '-infinity')
on conflict (instance_id, dataset, database, hour) do update
set rolled_at = null, frames = null, observed = null, first_at = null, last_at = null,
    summed_rows = null
