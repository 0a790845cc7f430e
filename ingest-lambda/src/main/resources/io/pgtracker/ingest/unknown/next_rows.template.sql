-- The next rows that have one of the columns in extra, and where a bounded piece from there ends.
select t.collected_at::text as from_at, (t.collected_at + interval '10 minutes')::text as to_at
from pgtracker.${table} t
where t.instance_id = :instance_id::integer and t.collected_at >= :from_at::timestamptz
  and jsonb_exists_any(t.extra, :names::text[])
order by t.collected_at
limit 1
