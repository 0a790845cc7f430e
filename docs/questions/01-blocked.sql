-- What was blocked at 14:02, and by whom?
-- Below each session stand those that waited for it. The first line of a tree is who held everybody up;
-- waiting_behind says how many that were. Locks are sampled: the answer is that of the last sample before
-- the moment (collected_at).
select collected_at, repeat('  ', depth) || pid as session, waiting_behind, usename, application_name,
       state, xact_age, waiting, mode, relation, query
from pgtracker.lock_tree('orders', '2026-11-22 14:02');
