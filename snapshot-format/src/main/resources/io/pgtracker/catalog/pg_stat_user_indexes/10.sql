select i.*, io.idx_blks_read, io.idx_blks_hit
from pg_catalog.pg_stat_user_indexes i
join pg_catalog.pg_statio_user_indexes io using (indexrelid)
