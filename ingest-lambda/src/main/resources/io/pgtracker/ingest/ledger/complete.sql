update pgtracker.ingest_ledger
set instance_id = :instance_id::integer,
    created_at = :created_at::timestamptz,
    first_collected_at = :first_collected_at::timestamptz,
    last_collected_at = :last_collected_at::timestamptz,
    frames = :frames::integer,
    rows_by_dataset = :rows_by_dataset::jsonb,
    duration_millis = :duration_millis::double precision,
    ingested_at = clock_timestamp()
where object_key = :object_key and etag = :etag
