-- Tables and vacuum: what happened to them.
select schemaname, relname, n_live_tup, n_live_tup_growth, n_dead_tup, n_dead_tup_peak, n_tup_ins, n_tup_upd, n_tup_del,
       seq_scan, idx_scan, vacuum_count + autovacuum_count as vacuums
from pgtracker.tables_between(:'instance', :'from_at', :'to_at')
order by n_tup_ins + n_tup_upd + n_tup_del desc
limit 20;
