select time_table, from_at::text, to_at::text
from pgtracker.pieces_due()
