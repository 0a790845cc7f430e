-- Without its instance, which may not be there yet: the order of arrival must not show.
insert into pgtracker.ingest_ledger as known
  (object_key, etag, outcome, size_bytes, error_line, error, ingested_at)
values (:object_key, :etag, :outcome, :size_bytes::bigint, :error_line::bigint, :error, clock_timestamp())
on conflict (object_key, etag) do update
set outcome = excluded.outcome, error_line = excluded.error_line, error = excluded.error,
    ingested_at = excluded.ingested_at
where known.outcome <> 'ingested'
returning object_key
