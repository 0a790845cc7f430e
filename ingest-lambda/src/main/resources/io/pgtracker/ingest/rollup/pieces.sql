-- Hours of an instance that are over and not rolled up, in pieces of up to six hours. What comes a
-- quarter of an hour late is no surprise: it is waited for.
select r.dataset, min(r.hour)::text as from_at, (max(r.hour) + interval '1 hour')::text as to_at,
       date_bin('6 hours', r.hour, timestamptz '2000-01-01 00:00+00')::text as piece
from pgtracker.rollup r
where r.instance_id = :instance_id::integer and r.rolled_at is null
  and r.hour < date_trunc('hour', now() - interval '15 minutes', 'UTC')
group by r.dataset, piece
order by piece, r.dataset
limit :rows::bigint offset :skipped::bigint
