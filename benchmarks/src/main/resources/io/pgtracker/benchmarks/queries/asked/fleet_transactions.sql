-- Fleet: transactions of every instance.
select d.bucket_start, i.name, sum(d.xact_commit + d.xact_rollback) as transactions
from pgtracker.instance i
cross join lateral pgtracker.pg_stat_database_series(i.name, :'from_at', :'to_at', :'bucket') d
group by d.bucket_start, i.name
order by d.bucket_start, i.name;
