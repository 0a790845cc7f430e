select s.slot_xmin as xmin, s.*
from history.rows_of_pg_replication_slots() s
