select distinct instance_id, dataset, column_name
from pgtracker.unknown_column
order by instance_id, dataset, column_name
