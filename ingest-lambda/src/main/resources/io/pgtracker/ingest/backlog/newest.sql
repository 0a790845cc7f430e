-- A scraper's clock that is ahead must not hide what another writes with the right one.
select i.name as instance,
  to_char(
    (least(n.newest, now()) - :late::interval) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as from_at
from pgtracker.instance i
left join lateral (
  select l.created_at as newest
  from pgtracker.ingest_ledger l
  where split_part(l.object_key, '/', 2) = 'instance=' || i.name
    and l.outcome = 'ingested' and l.created_at is not null
  order by coalesce(l.created_at, l.ingested_at) desc
  limit 1) n on true
order by i.name
limit :rows::bigint offset :skipped::bigint
