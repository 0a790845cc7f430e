insert into pgtracker.ingest_ledger (object_key, etag, outcome, size_bytes)
values (:object_key, :etag, 'ingested', :size_bytes::bigint)
on conflict do nothing
returning object_key
