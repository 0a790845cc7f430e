-- A partitioned table has statistics (its ANALYZE) and, without storage, no I/O.
select t.*,
       io.heap_blks_read, io.heap_blks_hit, io.idx_blks_read, io.idx_blks_hit,
       io.toast_blks_read, io.toast_blks_hit, io.tidx_blks_read, io.tidx_blks_hit,
       array(select i.indexrelid from pg_catalog.pg_index i where i.indrelid = t.relid order by 1)
         || array(select c.reltoastrelid from pg_catalog.pg_class c
                  where c.oid = t.relid and c.reltoastrelid <> 0) as summed_oids
from pg_catalog.pg_stat_user_tables t
left join pg_catalog.pg_statio_user_tables io using (relid)
