-- Tables and vacuum: one table's history.
select bucket_start, sum(n_tup_ins) as n_tup_ins, sum(n_tup_upd) as n_tup_upd, sum(seq_tup_read) as seq_tup_read,
       sum(heap_blks_read) as heap_blks_read
from pgtracker.pg_stat_user_tables_series(:'instance', :'from_at', :'to_at', :'bucket')
where relid = :'relid'::oid
group by bucket_start
order by bucket_start;
