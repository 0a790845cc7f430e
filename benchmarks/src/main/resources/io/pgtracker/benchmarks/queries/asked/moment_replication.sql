-- Moment: receivers of WAL and slots.
select r.application_name, r.replay_behind_bytes, s.slot_name, s.kept_bytes
from pgtracker.replication_at(:'instance', :'at') r
full join pgtracker.slots_at(:'instance', :'at') s on false;
