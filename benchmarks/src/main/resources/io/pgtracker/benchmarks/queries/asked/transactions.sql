-- Instance overview: transactions, blocks and temporary files.
select bucket_start, sum(xact_commit) as commits, sum(xact_rollback) as rollbacks, sum(blks_hit) as blks_hit,
       sum(blks_read) as blks_read, sum(temp_bytes) as temp_bytes, sum(deadlocks) as deadlocks
from pgtracker.pg_stat_database_series(:'instance', :'from_at', :'to_at', :'bucket')
group by bucket_start
order by bucket_start;
