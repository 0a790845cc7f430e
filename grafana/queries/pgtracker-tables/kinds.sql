select s.bucket_start as time, sum(s.n_tup_ins / s.seconds) as inserted, sum(s.n_tup_upd / s.seconds) as updated,
       sum(s.n_tup_hot_upd / s.seconds) as "updated HOT", sum(s.n_tup_del / s.seconds) as deleted
from pgtracker.tables_top(${instance:sqlstring}, ${database:sqlstring}, pgtracker.panel_relid(${relid:sqlstring}), $__timeFrom(), $__timeTo(), 'writes', 8) t
cross join lateral pgtracker.tables_series(${instance:sqlstring}, t.database, array[t.relid], $__timeFrom(), $__timeTo(),
  pgtracker.panel_bucket_of_tables($__timeFrom(), $__timeTo(), $__interval_ms)) s
group by time
order by time
