-- Frames that one kept as unknown has put out of the series: whoever did it could not count anew.
select f.database, f.collected_at::text
from pgtracker.frame f
where f.instance_id = :instance_id::integer and f.dataset = :dataset and f.out_of_series
  and f.judgement <> 'out_of_series'
order by f.collected_at, f.database
limit :rows::bigint offset :skipped::bigint
