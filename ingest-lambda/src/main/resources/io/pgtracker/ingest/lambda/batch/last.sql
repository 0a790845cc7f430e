select attempts, to_char(begun_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as begun_at,
       request_id, problem
from pgtracker.ingest_attempt
where object_key = :object_key and etag = :etag
