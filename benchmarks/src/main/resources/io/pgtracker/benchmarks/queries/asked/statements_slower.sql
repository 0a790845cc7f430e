-- Statements: which got slower than in the time before?
with now as (
  select * from pgtracker.pg_stat_statements_between(:'instance', :'from_at', :'to_at')
), before as (
  select *
  from pgtracker.pg_stat_statements_between(
    :'instance', timestamptz :'from_at' - (timestamptz :'to_at' - timestamptz :'from_at'), :'from_at')
)
select n.dbid, n.queryid, n.calls, b.total_exec_time / nullif(b.calls, 0) as ms_before,
       n.total_exec_time / nullif(n.calls, 0) as ms_now
from now n
join before b using (userid, dbid, toplevel, queryid)
where n.total_exec_time / nullif(n.calls, 0) > 1.5 * b.total_exec_time / nullif(b.calls, 0)
order by n.total_exec_time - n.calls * b.total_exec_time / nullif(b.calls, 0) desc
limit 20;
