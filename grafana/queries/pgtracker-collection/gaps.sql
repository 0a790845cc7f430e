select g.from_at, g.to_at, g.reason, g.objects_lost, g.detail
from pgtracker.instance i
join pgtracker.gap g on g.instance_id = i.instance_id
where i.name = ${instance:sqlstring} and g.from_at <= $__timeTo() and g.to_at > $__timeFrom()
order by g.from_at desc
limit 1000
