select collected_at
from pgtracker.frame
where instance_id = :instance_id::integer and dataset = :dataset and database = :database
  and collected_at > :collected_at::timestamptz and complete
order by collected_at
limit 1
