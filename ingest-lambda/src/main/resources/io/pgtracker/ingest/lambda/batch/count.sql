select object_key, etag, attempts
from pgtracker.ingest_attempt
where object_key = any (:keys::text[])
