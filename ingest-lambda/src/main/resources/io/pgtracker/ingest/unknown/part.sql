select columns::text as columns, rows::text as rows, vanished::text as vanished
from pgtracker.unknown_frame
where instance_id = :instance_id::integer and dataset = :dataset and database = :database
  and collected_at = :collected_at::timestamptz and part = :part::integer
