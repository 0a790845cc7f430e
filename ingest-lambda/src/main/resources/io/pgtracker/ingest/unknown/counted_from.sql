-- Frames whose increases come from rows of a time: their state, or that of the frame they were
-- counted from, has rows of it. Where the base is gone for its age, what was counted stays as it is.
select f.database, f.collected_at::text
from pgtracker.frame f
left join pgtracker.frame b
  on b.instance_id = f.instance_id and b.dataset = f.dataset and b.database = f.database
  and b.collected_at = f.base_at
where f.instance_id = :instance_id::integer and f.dataset = :dataset
  and f.collected_at >= :from_at::timestamptz and f.judgement is not null
  and (coalesce(f.chain_from, f.collected_at) < :to_at::timestamptz
       or b.collected_at >= :from_at::timestamptz and b.chain_from < :to_at::timestamptz)
  and (f.base_at is null or b.collected_at is not null)
order by f.collected_at, f.database
limit :rows::bigint offset :skipped::bigint
