select object_key
from pgtracker.frame_failure
where instance_id = :instance_id::integer and dataset = :dataset and database = :database
  and scraper_id = :scraper_id and sequence = :sequence::bigint and tick = :tick::timestamptz
