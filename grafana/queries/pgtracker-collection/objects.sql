select outcome, objects, frames, size_bytes, duration_millis, last_at
from pgtracker.objects_between(${instance:sqlstring}, $__timeFrom(), $__timeTo())
order by objects desc
