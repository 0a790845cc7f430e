select etag, outcome, error_line, error
from pgtracker.ingest_ledger
where object_key = :object_key
order by outcome <> 'ingested', etag
