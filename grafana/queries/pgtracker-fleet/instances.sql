select instance, trouble, why, extract(epoch from silent_for)::double precision as silent_seconds, server_version as version,
       case when in_recovery then 'standby' else 'primary' end as role, active_sessions as active, worst_wait,
       waiting_for_locks as waiting, connections, connections::double precision / max_connections as connections_share,
       extract(epoch from oldest_transaction)::double precision as oldest_seconds,
       replay_behind_bytes::double precision as behind_bytes, transactions_per_second,
       xid_age / 2147483647.0::double precision as xid_share
from pgtracker.fleet_at(least($__timeTo(), now()))
