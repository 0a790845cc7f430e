update pgtracker.frame
set stepped_back = true
where instance_id = :instance_id::integer and dataset = :dataset and database = :database
  and scraper_id = :scraper_id and sequence > :sequence::bigint
  and collected_at <= :collected_at::timestamptz and not stepped_back
returning collected_at
