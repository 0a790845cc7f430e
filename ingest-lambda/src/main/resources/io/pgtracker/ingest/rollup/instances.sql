select instance_id, name
from pgtracker.instance
order by instance_id
