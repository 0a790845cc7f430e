select distinct instance_id, dataset
from pgtracker.unknown_frame
where dataset = any (:datasets::text[])
order by instance_id, dataset
