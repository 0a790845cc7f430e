delete from pgtracker.unknown_column
where instance_id = :instance_id::integer and dataset = :dataset
  and column_name = any (:names::text[])
