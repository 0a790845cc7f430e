select at, until, kind, detail
from pgtracker.events_between(${instance:sqlstring}, $__timeFrom(), $__timeTo())
order by at desc, kind
limit 1000
