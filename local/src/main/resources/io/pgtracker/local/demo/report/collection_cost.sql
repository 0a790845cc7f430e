with given (instance, from_at, to_at) as (values (?, ?::timestamptz, ?::timestamptz))
select h.dataset || case h.database when '' then '' else ' in ' || h.database end,
       h.failures, h.longest_pause, h.duration_millis / nullif(h.frames, 0),
       h.longest_duration_millis, h.duration_millis,
       h.duration_millis / nullif(sum(h.duration_millis) over (), 0), h.share_of_time
from given g
cross join pgtracker.collection_health(g.instance, g.from_at, g.to_at) h
order by h.duration_millis desc nulls last, h.dataset
