-- Indexes: those without a scan, the largest first.
with used as (
  select u.database, u.indexrelid
  from pgtracker.pg_stat_user_indexes_between(:'instance', :'from_at', :'to_at') u
  where u.idx_scan > 0
)
select x.schemaname, x.indexname, s.main_size, x.definition
from pgtracker.instance i
cross join lateral pgtracker.indexes_at(i.instance_id, :'database', :'to_at') x
left join lateral pgtracker.relation_sizes_at(i.instance_id, :'database', :'to_at') s on s.relid = x.indexrelid
where i.name = :'instance' and not x.indisunique
  and x.schemaname not in ('pg_catalog', 'pg_toast', 'information_schema')
  and not exists (select from used u where u.database = x.database and u.indexrelid = x.indexrelid)
order by s.main_size desc nulls last
limit 50;
