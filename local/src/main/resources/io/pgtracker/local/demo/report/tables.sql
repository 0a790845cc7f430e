with given (instance, from_at, to_at) as (values (?, ?::timestamptz, ?::timestamptz))
select case t.schemaname when 'public' then '' else t.schemaname || '.' end || t.relname,
       t.n_live_tup, t.n_live_tup_growth, t.n_dead_tup,
       t.n_dead_tup_peak, t.n_tup_ins, t.n_tup_upd,
       t.n_tup_hot_upd::double precision / nullif(t.n_tup_upd, 0), t.n_tup_del, t.seq_scan,
       t.seq_tup_read, t.vacuum_count + t.autovacuum_count
from given g
cross join pgtracker.tables_between(g.instance, g.from_at, g.to_at) t
order by abs(t.n_live_tup_growth) + t.n_dead_tup_peak desc nulls last, 1
limit 12
