delete from pgtracker.ingest_attempt
where object_key = :object_key and etag = :etag
