-- What became of an instance's objects is asked for by time (objects_between), and of refused ones, too, which have no
-- instance_id and may have no created_at: as that function writes it.
create index ingest_ledger_of_instance_by_time on pgtracker.ingest_ledger (
  split_part(object_key, '/', 2), (coalesce(created_at, ingested_at)));
