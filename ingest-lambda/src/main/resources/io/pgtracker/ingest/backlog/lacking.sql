select k.key
from unnest(:keys::text[]) as k(key)
where not exists (
  select
  from pgtracker.ingest_ledger l
  where l.object_key = k.key and (l.outcome <> 'unsupported_format' or not :with_parked::boolean))
order by k.key
