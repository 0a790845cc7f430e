-- What filled the disk since yesterday?
-- Growth by table, with its indexes and its TOAST table. Sizes are kept when they change: of each relation the
-- last row before the moment counts. What else fills disks: WAL kept for a slot (pgtracker.slots_at), and
-- temporary files (temp_bytes of pgtracker.pg_stat_database_delta).
with moment (at, sign) as (
  values (timestamptz '2026-11-21 14:00', -1), (timestamptz '2026-11-22 14:00', 1)
), growth as (
  select s.database, s.relid,
         sum(m.sign * (s.main_size + coalesce(s.fsm_size, 0) + coalesce(s.vm_size, 0))) as bytes
  from moment m
  cross join lateral (
    select distinct on (z.database, z.relid) z.*
    from pgtracker.instance i
    join pgtracker.relation_sizes z on z.instance_id = i.instance_id
    where i.name = 'orders' and z.collected_at <= m.at and z.skipped is not true
    order by z.database, z.relid, z.collected_at desc) s
  where not s.removed
  group by s.database, s.relid
), relation as (
  -- As they were called last: some are gone by now.
  select distinct on (r.database, r.oid) r.*
  from pgtracker.instance i
  join pgtracker.relations r on r.instance_id = i.instance_id
  where i.name = 'orders' and r.collected_at <= '2026-11-22 14:00' and not r.removed
  order by r.database, r.oid, r.collected_at desc
), index as (
  select distinct on (x.database, x.indexrelid) x.*
  from pgtracker.instance i
  join pgtracker.indexes x on x.instance_id = i.instance_id
  where i.name = 'orders' and x.collected_at <= '2026-11-22 14:00' and not x.removed
  order by x.database, x.indexrelid, x.collected_at desc
)
select g.database, coalesce(t.schemaname, r.schemaname) as schemaname,
       coalesce(t.relname, r.relname) as relname, pg_size_pretty(sum(g.bytes)) as growth,
       pg_size_pretty(sum(g.bytes) filter (where x.indexrelid is not null)) as of_it_indexes,
       pg_size_pretty(sum(g.bytes) filter (where t.oid is not null)) as of_it_toast
from growth g
left join index x on x.database = g.database and x.indexrelid = g.relid
left join relation r on r.database = g.database and r.oid = coalesce(x.indrelid, g.relid)
left join relation t on t.database = g.database and t.reltoastrelid = r.oid
group by 1, 2, 3
having sum(g.bytes) > 0
order by sum(g.bytes) desc
limit 20;
