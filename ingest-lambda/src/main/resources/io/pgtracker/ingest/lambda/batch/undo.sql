-- One that is told of at last may have been forgotten or begun by another function since.
update pgtracker.ingest_attempt
set attempts = greatest(attempts - 1, 0)
where object_key = :object_key and etag = :etag
