select l.object_key, l.outcome, l.error_line, l.error
from pgtracker.ingest_ledger l
where l.outcome <> 'ingested'
order by l.object_key, l.outcome
