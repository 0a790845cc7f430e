-- What stands in the ledger with the same ETag is known; a store that does not list ETags is asked by
-- size. Other content under a known key is read again, and then recorded as a conflict.
select k.key
from unnest(:keys::text[], :etags::text[], :sizes::bigint[]) as k(key, etag, size_bytes)
where not exists (
  select
  from pgtracker.ingest_ledger l
  where l.object_key = k.key
    and (l.etag = k.etag or k.etag is null and l.size_bytes = k.size_bytes or l.etag = 'unread')
    and l.outcome <> all (:again::text[]))
order by k.key
