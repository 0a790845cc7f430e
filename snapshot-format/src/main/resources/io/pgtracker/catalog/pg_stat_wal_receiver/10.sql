select r.*,
       pg_catalog.pg_last_wal_replay_lsn() as replayed_lsn,
       pg_catalog.pg_last_xact_replay_timestamp() as last_replayed_at
from pg_catalog.pg_stat_wal_receiver r
