select i.name as instance, g.from_at::text, g.to_at::text, g.reason, g.objects_lost, g.detail
from pgtracker.gap g
join pgtracker.instance i using (instance_id)
order by i.name, g.from_at, g.to_at
limit :rows::bigint offset :skipped::bigint
