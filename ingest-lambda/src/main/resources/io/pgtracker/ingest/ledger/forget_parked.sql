delete from pgtracker.ingest_ledger
where object_key = :object_key and etag = :etag and outcome = 'unsupported_format'
