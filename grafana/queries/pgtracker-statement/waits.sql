select coalesce(wait_event_type, 'CPU') as wait_event_type, wait_event, count(*) as samples,
       count(*) / sum(count(*)) over ()::double precision as share
from pgtracker.statement_samples_between(${instance:sqlstring}, ${database:sqlstring}, pgtracker.panel_queryid(${queryid:sqlstring}),
  greatest($__timeFrom()::timestamptz, $__timeTo()::timestamptz - interval '1 day'), $__timeTo())
group by 1, 2
order by samples desc, 1, 2
limit 20
