select p.time_table, p.from_at::text
from pgtracker.partitions_due() p
order by p.from_at, p.time_table
limit :rows::bigint offset :skipped::bigint
