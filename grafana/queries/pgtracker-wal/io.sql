select backend_type, object, context, read_bytes::double precision as read_bytes, write_bytes::double precision as write_bytes,
       extend_bytes::double precision as extend_bytes, hits, evictions, fsyncs,
       (coalesce(read_time, 0) + coalesce(write_time, 0) + coalesce(extend_time, 0) + coalesce(fsync_time, 0))
         / nullif(coalesce(reads, 0) + coalesce(writes, 0) + coalesce(extends, 0) + coalesce(fsyncs, 0), 0) as millis_per_operation
from pgtracker.pg_stat_io_between(${instance:sqlstring}, $__timeFrom(), $__timeTo())
where coalesce(reads, 0) + coalesce(writes, 0) + coalesce(extends, 0) + coalesce(fsyncs, 0) + coalesce(hits, 0) > 0
order by coalesce(read_bytes, 0) + coalesce(write_bytes, 0) + coalesce(extend_bytes, 0) desc, backend_type, object, context
