select t.*
from history.rows_of_pg_stat_user_indexes() t
