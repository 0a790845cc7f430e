select application_name, host(client_addr) as client_addr, state, sync_state, sent_behind_bytes::double precision as sent_behind,
       flush_behind_bytes::double precision as flush_behind, replay_behind_bytes::double precision as replay_behind,
       extract(epoch from write_lag)::double precision as write_lag, extract(epoch from flush_lag)::double precision as flush_lag,
       extract(epoch from replay_lag)::double precision as replay_lag, collected_at
from pgtracker.replication_at(${instance:sqlstring}, $__timeTo())
order by replay_behind desc nulls last, application_name
