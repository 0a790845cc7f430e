-- Frames of a time, and those counted from one of them. Where the base is gone for its age, what
-- was counted stays as it is.
select f.database, f.collected_at
from pgtracker.frame f
where f.instance_id = :instance_id::integer and f.dataset = :dataset
  and f.collected_at >= :from_at::timestamptz
  and (f.collected_at < :to_at::timestamptz
       or f.base_at >= :from_at::timestamptz and f.base_at < :to_at::timestamptz)
  and f.judgement is not null
  and (f.base_at is null or exists (
    select
    from pgtracker.frame b
    where b.instance_id = f.instance_id and b.dataset = f.dataset and b.database = f.database
      and b.collected_at = f.base_at))
order by f.collected_at, f.database
