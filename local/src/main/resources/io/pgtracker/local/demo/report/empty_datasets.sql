with given (instance, from_at, to_at) as (values (?, ?::timestamptz, ?::timestamptz)), empty as (
  select h.dataset
  from given g
  cross join pgtracker.collection_health(g.instance, g.from_at, g.to_at) h
  group by h.dataset
  having sum(h.frames) > 0 and sum(h.rows) = 0
)
select count(*), (select min(dataset) from empty where dataset like '%progress%')
from empty
