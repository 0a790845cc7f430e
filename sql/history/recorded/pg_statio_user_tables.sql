select t.*
from history.rows_of_pg_stat_user_tables() t
where t.heap_blks_read is not null -- partitioned tables have no blocks
