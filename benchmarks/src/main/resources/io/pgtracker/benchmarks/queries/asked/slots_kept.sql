-- Replication and slots: WAL that slots kept, at most.
select date_bin(:'bucket', s.collected_at, timestamptz '2000-01-01 00:00:00+00') as bucket_start, s.slot_name,
       max(s.current_wal_lsn - s.restart_lsn) as max_kept_bytes
from pgtracker.instance i
join pgtracker.pg_replication_slots s on s.instance_id = i.instance_id
where i.name = :'instance' and s.collected_at > :'from_at' and s.collected_at <= :'to_at'
group by 1, 2
order by 1, 2;
