with given (instance, from_at, to_at) as (values (?, ?::timestamptz, ?::timestamptz))
select w.collected_at, w.waiting_sessions
from given g
cross join pgtracker.lock_waits_between(g.instance, g.from_at, g.to_at) w
order by w.waiting_sessions desc, w.longest_wait desc nulls last, w.collected_at
limit 1
