delete from pgtracker.${table}_delta
where instance_id = :instance_id::integer and interval_end < :at::timestamptz
