insert into pgtracker.ingest_attempt as known (object_key, etag, attempts, begun_at, request_id)
values (:object_key, :etag, 1, clock_timestamp(), :request_id)
on conflict (object_key, etag) do update
set attempts = known.attempts + 1, begun_at = excluded.begun_at, request_id = excluded.request_id,
    problem = null
