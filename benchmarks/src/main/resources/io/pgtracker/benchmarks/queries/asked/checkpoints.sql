-- WAL, checkpoints and I/O: checkpoints, timed and requested.
select bucket_start, num_timed, num_requested, write_time, sync_time, buffers_written
from pgtracker.pg_stat_checkpointer_series(:'instance', :'from_at', :'to_at', :'bucket')
order by bucket_start;
