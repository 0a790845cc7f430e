select s.*,
       case when pg_catalog.pg_is_in_recovery()
            then greatest(pg_catalog.pg_last_wal_receive_lsn(), pg_catalog.pg_last_wal_replay_lsn())
            else pg_catalog.pg_current_wal_lsn() end as current_wal_lsn
from pg_catalog.pg_replication_slots s
