select u.database, u.collected_at::text
from pgtracker.unknown_frame u
where u.instance_id = :instance_id::integer and u.dataset = :dataset
  and u.collected_at >= :collected_at::timestamptz
  and (u.collected_at > :collected_at::timestamptz or u.database > :database)
order by u.collected_at, u.database
limit 1
