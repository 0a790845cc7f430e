select io.*,
       (io.reads * io.op_bytes)::numeric as read_bytes,
       (io.writes * io.op_bytes)::numeric as write_bytes,
       (io.extends * io.op_bytes)::numeric as extend_bytes
from pg_catalog.pg_stat_io io
