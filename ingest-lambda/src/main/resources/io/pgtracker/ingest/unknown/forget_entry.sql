delete from pgtracker.frame
where instance_id = :instance_id::integer and dataset = :dataset and database = :database
  and collected_at = :collected_at::timestamptz
