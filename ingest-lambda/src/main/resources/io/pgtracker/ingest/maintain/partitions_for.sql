select time_table, from_at
from pgtracker.partitions_for(:days::date[])
order by from_at, time_table
