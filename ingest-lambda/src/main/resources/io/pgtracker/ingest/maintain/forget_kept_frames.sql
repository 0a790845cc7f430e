-- Entries of frames that are no longer kept, where the time of entries is over, too.
delete from pgtracker.frame t
using unnest(:databases::text[], :moments::timestamptz[]) as f (database, collected_at)
where t.instance_id = :instance_id::integer and t.dataset = :dataset and t.database = f.database
  and t.collected_at = f.collected_at
  and t.collected_at < pgtracker.rows_from(:instance_id::integer, 'state')
