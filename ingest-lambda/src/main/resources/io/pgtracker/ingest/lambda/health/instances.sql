-- By the scraper's clock: what comes late, as after an outage, does not make its time less of a gap.
select i.name as instance, extract(epoch from now() - n.newest) as seconds_since_newest
from pgtracker.instance i
left join lateral (
  select coalesce(l.created_at, l.ingested_at) as newest
  from pgtracker.ingest_ledger l
  where split_part(l.object_key, '/', 2) = 'instance=' || i.name and l.outcome = 'ingested'
  order by coalesce(l.created_at, l.ingested_at) desc
  limit 1) n on true
order by i.name
limit :rows::bigint offset :skipped::bigint
