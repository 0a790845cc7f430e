with given (instance, from_at, to_at) as (values (?, ?::timestamptz, ?::timestamptz))
select h.dataset, sum(h.frames), sum(h.rows), min(h.first_at), max(h.last_at),
       sum(h.bytes) / nullif(sum(h.frames), 0)
from given g
cross join pgtracker.collection_health(g.instance, g.from_at, g.to_at) h
group by h.dataset
having sum(h.rows) > 0
order by sum(h.rows) desc, h.dataset
