with given (instance, from_at, to_at) as (values (?, ?::timestamptz, ?::timestamptz))
select s.total_exec_time, s.share_of_exec_time, s.calls, s.calls_per_second, s.exec_time_per_call,
       s.rows, s.temp_blks_written * 8192, coalesce(s.query, '(text not seen yet)')
from given g
cross join pgtracker.statements_between(g.instance, g.from_at, g.to_at) s
order by s.total_exec_time desc
limit 14
