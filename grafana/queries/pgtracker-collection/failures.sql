select x.dataset, x.database, x.reason, count(*) as failures, max(x.tick) as last_at,
       (array_agg(x.message order by x.tick desc))[1] as message
from pgtracker.instance i
join pgtracker.frame_failure x on x.instance_id = i.instance_id
where i.name = ${instance:sqlstring} and x.tick > $__timeFrom() and x.tick <= $__timeTo()
group by x.dataset, x.database, x.reason
order by failures desc, x.dataset, x.database
