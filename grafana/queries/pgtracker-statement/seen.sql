select collected_at, pid, datname as database, usename, application_name, wait_event_type, wait_event,
       extract(epoch from query_age)::double precision as running,
       (extract(epoch from collected_at) * 1000)::bigint::text as at_ms
from pgtracker.statement_samples_between(${instance:sqlstring}, ${database:sqlstring}, pgtracker.panel_queryid(${queryid:sqlstring}),
  greatest($__timeFrom()::timestamptz, $__timeTo()::timestamptz - interval '1 day'), $__timeTo())
order by running desc nulls last, collected_at desc, pid
limit 50
