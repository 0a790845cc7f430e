-- refuse counters of system tables: schemaname = 'pg_catalog'
-- refuse counters of system tables: schemaname = 'information_schema'
-- refuse counters of TOAST tables: schemaname = 'pg_toast'
select t.*
from history.rows_of_pg_stat_user_tables() t
where t.heap_blks_read is not null -- partitioned tables have no blocks
