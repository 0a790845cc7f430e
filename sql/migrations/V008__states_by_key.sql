-- States are compared key by key, and their history is kept for ever: one step in this index finds
-- the state of a key at a moment. Tables of states to come bring theirs.
create index on pgtracker.pg_settings (instance_id, name, collected_at);
