update pgtracker.ingest_attempt
set problem = :problem
where object_key = :object_key and etag = :etag
