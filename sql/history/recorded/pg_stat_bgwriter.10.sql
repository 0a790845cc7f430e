-- What the checkpointer counts was here before 17.
select c.num_timed as checkpoints_timed, c.num_requested as checkpoints_req,
       c.write_time as checkpoint_write_time, c.sync_time as checkpoint_sync_time,
       c.buffers_written as buffers_checkpoint, b.*
from history.rows_of_pg_stat_bgwriter() b
cross join history.rows_of_pg_stat_checkpointer() c
