select time_table, from_at, to_at
from pgtracker.pieces_due()
