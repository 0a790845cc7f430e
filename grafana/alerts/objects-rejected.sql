select $__timeTo()::timestamptz as time, substring(split_part(l.object_key, '/', 2) from 10) as instance, l.outcome,
       count(*)::double precision as value
from pgtracker.ingest_ledger l
where l.outcome in ('malformed', 'unsupported_format', 'conflict')
  and l.ingested_at > $__timeFrom() and l.ingested_at <= $__timeTo()
group by 2, 3
order by 2, 3
