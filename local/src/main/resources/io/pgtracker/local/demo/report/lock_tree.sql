select repeat('  ', t.depth) || t.pid, t.usename, t.application_name,
       replace(t.state, 'idle in transaction', 'idle in xact'), t.waiting,
       regexp_replace(t.mode, 'Lock$', ''),
       case t.locktype
         when 'relation' then short.relation
         else concat_ws(' ', t.locktype, short.relation)
       end,
       t.query
from pgtracker.lock_tree(?, ?::timestamptz) t
cross join lateral (select regexp_replace(t.relation, '^public[.]', '') as relation) short
