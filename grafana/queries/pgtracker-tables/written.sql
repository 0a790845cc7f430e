select schemaname || '.' || relname as table, database, relid::text as relid, writes_per_second, n_tup_ins, n_tup_upd,
       n_tup_hot_upd::double precision / nullif(n_tup_upd, 0) as hot_share, n_tup_del, vacuums, analyzes
from pgtracker.tables_top(${instance:sqlstring}, ${database:sqlstring}, pgtracker.panel_relid(${relid:sqlstring}), $__timeFrom(), $__timeTo(), 'writes')
