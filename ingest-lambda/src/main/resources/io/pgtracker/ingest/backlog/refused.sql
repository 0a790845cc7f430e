select l.object_key, l.outcome, l.error_line, left(l.error, 1000) as error
from pgtracker.ingest_ledger l
where l.outcome <> 'ingested'
  -- One that was gone and is in the store since is not missed.
  and not (l.outcome = 'not_found' and exists (
    select from pgtracker.ingest_ledger i where i.object_key = l.object_key and i.outcome = 'ingested'))
order by l.object_key, l.outcome
limit :rows::bigint offset :skipped::bigint
