-- Rows of frames that are no longer kept.
delete from pgtracker.${table} t
using unnest(:databases::text[], :moments::timestamptz[]) as f (database, collected_at)
where t.instance_id = :instance_id::integer and t.collected_at = f.collected_at
  and t.collected_at < :at::timestamptz - interval '1 day' and f.database = ${database}
