select p.time_table, p.from_at::text, p.to_at::text
from pgtracker.pieces_due() p
order by p.from_at, p.time_table
limit :rows::bigint offset :skipped::bigint
