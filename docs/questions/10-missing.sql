-- Is anything missing in that time?
-- No row: no loss is known, and none was longer than two minutes; an object that lacks in a chain is told by
-- `reconcile`. What a server cannot have (not_available) is not missing. Pauses of a single
-- dataset are in pgtracker.collection_health. An object that was not ingested was refused for what is in it
-- (malformed, unsupported_format, conflict), ended its ingest again and again (parked: `ingest --again` tries it
-- once more) or was gone when it was to be read (not_found, unless it came back).
with asked (from_at, to_at) as (
  values (timestamptz '2026-11-22 00:00', least(timestamptz '2026-11-23 00:00', now()))
), frame as (
  select f.collected_at
  from asked a
  cross join pgtracker.instance i
  join pgtracker.frame f
    on f.instance_id = i.instance_id and f.collected_at between a.from_at and a.to_at
  where i.name = 'orders'
)
select 'lost or never taken' as what, g.from_at, g.to_at, g.reason as why, g.detail
from asked a
cross join pgtracker.instance i
join pgtracker.gap g
  on g.instance_id = i.instance_id and g.from_at < a.to_at and g.to_at > a.from_at
where i.name = 'orders'
union all
select 'failed', min(x.tick), max(x.tick), x.reason,
       concat_ws(' ', count(*), 'of', x.dataset, nullif(x.database, ''))
from asked a
cross join pgtracker.instance i
join pgtracker.frame_failure x
  on x.instance_id = i.instance_id and x.tick between a.from_at and a.to_at
where i.name = 'orders' and x.reason <> 'not_available'
group by x.reason, x.dataset, x.database
union all
select 'not ingested', coalesce(l.created_at, l.ingested_at), null, l.outcome, l.object_key
from asked a
join pgtracker.ingest_ledger l
  on coalesce(l.created_at, l.ingested_at) between a.from_at and a.to_at
where l.outcome <> 'ingested' and split_part(l.object_key, '/', 2) = 'instance=orders'
  and not (l.outcome = 'not_found' and exists (
    select from pgtracker.ingest_ledger i where i.object_key = l.object_key and i.outcome = 'ingested'))
union all
select 'silence', p.at, p.next_at, null, (p.next_at - p.at)::text
from (
  select e.at, lead(e.at) over (order by e.at) as next_at
  from (select from_at as at from asked
        union all select to_at from asked
        union all select collected_at from frame) e) p
where p.next_at - p.at > interval '2 minutes'
order by from_at;
