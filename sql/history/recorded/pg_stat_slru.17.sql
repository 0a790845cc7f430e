select s.*
from history.rows_of_pg_stat_slru() s
