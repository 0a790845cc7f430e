-- Replication and slots: how far behind, at worst.
select date_bin(:'bucket', r.collected_at, timestamptz '2000-01-01 00:00:00+00') as bucket_start, r.application_name,
       max(r.current_wal_lsn - r.replay_lsn) as max_behind_bytes, max(r.replay_lag) as max_replay_lag
from pgtracker.instance i
join pgtracker.pg_stat_replication r on r.instance_id = i.instance_id
where i.name = :'instance' and r.collected_at > :'from_at' and r.collected_at <= :'to_at'
group by 1, 2
order by 1, 2;
