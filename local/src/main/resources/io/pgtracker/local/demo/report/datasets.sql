with given (instance, from_at, to_at) as (values (?, ?::timestamptz, ?::timestamptz))
select h.dataset || case h.database when '' then '' else ' in ' || h.database end,
       h.frames, h.rows, h.first_at, h.last_at, h.bytes / nullif(h.frames, 0)
from given g
cross join pgtracker.collection_health(g.instance, g.from_at, g.to_at) h
