-- WAL, checkpoints and I/O: reads and writes by kind of process.
select bucket_start, backend_type, sum(reads) as reads, sum(writes) as writes, sum(extends) as extends
from pgtracker.pg_stat_io_series(:'instance', :'from_at', :'to_at', :'bucket')
group by bucket_start, backend_type
order by bucket_start, backend_type;
