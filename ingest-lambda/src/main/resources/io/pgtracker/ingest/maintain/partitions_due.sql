select time_table, from_at
from pgtracker.partitions_due()
order by from_at, time_table
