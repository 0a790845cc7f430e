select pid, usename, application_name, datname as database, state, coalesce(wait_event_type || '/' || wait_event, '') as wait,
       extract(epoch from xact_age)::double precision as xact_seconds,
       case when state = 'active' then extract(epoch from query_age)::double precision end as query_seconds, query,
       query_id::text as queryid
from pgtracker.activity_at(${instance:sqlstring}, pgtracker.panel_moment(${at:sqlstring}, $__timeTo()))
where state <> 'idle' or xact_age is not null
order by xact_age desc nulls last, pid
limit 500
