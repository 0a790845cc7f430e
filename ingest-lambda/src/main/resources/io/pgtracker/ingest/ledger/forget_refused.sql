-- Who brings a refused object again wants it to be read again, maybe by a program that can.
delete from pgtracker.ingest_ledger
where object_key = :object_key and etag in (:etag, 'unread') and outcome <> 'ingested'
