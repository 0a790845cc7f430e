-- Statement: one's whole history.
select bucket_start, sum(calls) as calls, sum(total_exec_time) as total_exec_time,
       sum(total_exec_time) / nullif(sum(calls), 0) as exec_time_per_call, sum(rows) as rows,
       sum(shared_blks_read) as shared_blks_read
from pgtracker.pg_stat_statements_series(:'instance', :'from_at', :'to_at', :'bucket')
where queryid = :'queryid'::bigint
group by bucket_start
order by bucket_start;
