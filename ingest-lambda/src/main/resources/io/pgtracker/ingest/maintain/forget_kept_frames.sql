-- Entries of frames that are no longer kept, where those of their time have been dropped.
delete from pgtracker.frame t
using unnest(:databases::text[], :moments::timestamptz[]) as f (database, collected_at)
where t.instance_id = :instance_id::integer and t.dataset = :dataset and t.database = f.database
  and t.collected_at = f.collected_at
  and t.collected_at < pgtracker.kept_from('frame')
