-- Which tables are not vacuumed?
-- No vacuum in a week, though there are more dead rows than autovacuum's settings allow. Where reloptions do not say
-- why, see who held back vacuum, and whether its workers were busy elsewhere (pgtracker.progress_at).
with threshold as (
  select max(setting::float) filter (where name = 'autovacuum_vacuum_threshold') as rows,
         max(setting::float) filter (where name = 'autovacuum_vacuum_scale_factor') as share
  from pgtracker.settings_at('orders', '2026-11-22 14:00')
  where name in ('autovacuum_vacuum_threshold', 'autovacuum_vacuum_scale_factor')
)
select t.database, t.schemaname, t.relname, t.n_live_tup, t.n_dead_tup,
       t.n_tup_upd + t.n_tup_del as changed, r.reloptions
from threshold
join pgtracker.tables_between('orders', '2026-11-15 14:00', '2026-11-22 14:00') t
  on t.n_dead_tup > threshold.rows + threshold.share * t.n_live_tup
left join lateral (
  select r.reloptions
  from pgtracker.instance i
  join pgtracker.relations r on r.instance_id = i.instance_id
  where i.name = 'orders' and r.database = t.database and r.oid = t.relid
    and r.collected_at <= '2026-11-22 14:00'
  order by r.collected_at desc
  limit 1) r on true
where t.vacuum_count + t.autovacuum_count = 0
order by t.n_dead_tup desc;
