-- First and last frame of the instance.
select min(f.collected_at) as first_at, max(f.collected_at) as last_at
from pgtracker.instance i
join pgtracker.frame f using (instance_id)
where i.name = ?
