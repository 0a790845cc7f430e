select dataset, database, frames, failures, rows, hidden_rows, extract(epoch from longest_pause)::double precision as longest_pause,
       bytes, duration_millis / 1000 / nullif(frames, 0) as mean_seconds, longest_duration_millis / 1000 as longest_seconds,
       share_of_time as share
from pgtracker.collection_health(${instance:sqlstring}, $__timeFrom(), $__timeTo())
order by share_of_time desc nulls last, dataset, database
