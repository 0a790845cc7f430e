select count(*) as objects
from pgtracker.ingest_ledger l
where l.outcome <> 'ingested' and l.ingested_at > now() - interval '1 day'
