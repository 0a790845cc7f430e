select kind, at
from pgtracker.horizon
where instance_id = :instance_id::integer
