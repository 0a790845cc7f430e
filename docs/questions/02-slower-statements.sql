-- Which statements got slower since yesterday?
-- The same hours of both days, those first whose slowness costs most: calls of today times what each takes longer.
with today as (
  select * from pgtracker.statements_between('orders', '2026-11-22 08:00', '2026-11-22 14:00')
), yesterday as (
  select * from pgtracker.statements_between('orders', '2026-11-21 08:00', '2026-11-21 14:00')
)
select t.datname, t.calls, y.exec_time_per_call as ms_yesterday, t.exec_time_per_call as ms_today,
       t.calls * (t.exec_time_per_call - y.exec_time_per_call) as ms_lost, t.query
from today t
join yesterday y using (userid, dbid, toplevel, queryid)
where t.exec_time_per_call > 1.5 * y.exec_time_per_call
order by ms_lost desc
limit 20;
