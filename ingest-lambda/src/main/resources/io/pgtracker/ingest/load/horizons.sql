select kind, at::text
from pgtracker.horizon
where instance_id = :instance_id::integer
