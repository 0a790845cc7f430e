-- WAL, checkpoints and I/O: WAL written.
select bucket_start, wal_bytes, wal_records, wal_fpi, wal_buffers_full
from pgtracker.pg_stat_wal_series(:'instance', :'from_at', :'to_at', :'bucket')
order by bucket_start;
