select schemaname || '.' || relname as table, database, relid::text as relid, due, n_dead_tup, vacuum_threshold,
       n_ins_since_vacuum, insert_threshold, xid_age, freeze_max_age, autovacuum_enabled, last_vacuum, last_autovacuum,
       greatest(last_analyze, last_autoanalyze) as last_analyze
from pgtracker.vacuum_state(${instance:sqlstring}, ${database:sqlstring}, $__timeTo())
where pgtracker.panel_relid(${relid:sqlstring}) is null or relid = pgtracker.panel_relid(${relid:sqlstring})
order by due desc nulls last, database, "table"
limit 50
