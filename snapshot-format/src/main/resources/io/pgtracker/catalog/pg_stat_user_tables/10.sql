select t.*,
       io.heap_blks_read, io.heap_blks_hit, io.idx_blks_read, io.idx_blks_hit,
       io.toast_blks_read, io.toast_blks_hit, io.tidx_blks_read, io.tidx_blks_hit
from pg_catalog.pg_stat_user_tables t
join pg_catalog.pg_statio_user_tables io using (relid)
