select b.*
from history.rows_of_pg_stat_bgwriter() b
