select coalesce(l.created_at, l.ingested_at) as seen_at, l.outcome, l.error, l.object_key
from pgtracker.ingest_ledger l
where split_part(l.object_key, '/', 2) = 'instance=' || ${instance:sqlstring}
  and coalesce(l.created_at, l.ingested_at) > $__timeFrom() and coalesce(l.created_at, l.ingested_at) <= $__timeTo()
  and l.outcome <> 'ingested'
order by seen_at desc
limit 100
