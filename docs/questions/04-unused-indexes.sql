-- Which indexes were not used in 30 days?
-- Those that enforce nothing, the largest first. watched is the time that scans were counted in: below 30 days, the
-- answer is about less; known_since tells indexes that are younger. Ask the same of each replica before you drop one,
-- and look for foreign keys that it serves.
with used as (
  select u.database, u.indexrelid
  from pgtracker.pg_stat_user_indexes_between('orders', now() - interval '30 days', now()) u
  where u.idx_scan > 0
), index as (
  select distinct on (x.database, x.indexrelid)
         x.*, min(x.collected_at) over (partition by x.database, x.indexrelid) as known_since
  from pgtracker.instance i
  join pgtracker.indexes x on x.instance_id = i.instance_id
  where i.name = 'orders'
  order by x.database, x.indexrelid, x.collected_at desc
), size as (
  select distinct on (z.database, z.relid) z.*
  from pgtracker.instance i
  join pgtracker.relation_sizes z on z.instance_id = i.instance_id
  where i.name = 'orders' and z.skipped is not true
  order by z.database, z.relid, z.collected_at desc
)
select x.database, x.schemaname, x.indexname, pg_size_pretty(s.main_size) as size,
       o.observed as watched, x.known_since, x.definition
from index x
join pgtracker.observed_between(
  'orders', 'pg_stat_user_indexes', now() - interval '30 days', now()) o using (database)
left join size s on s.database = x.database and s.relid = x.indexrelid
where not x.removed and not x.indisunique and not x.indisexclusion
  and x.schemaname not in ('pg_catalog', 'pg_toast', 'information_schema')
  and not exists (select from used u
                  where u.database = x.database and u.indexrelid = x.indexrelid)
order by s.main_size desc nulls last, x.indexname;
