-- Tables and vacuum: who held back vacuum?
with sample as (
  select i.instance_id, d.dataset, f.collected_at
  from pgtracker.instance i
  cross join (values ('pg_stat_activity'), ('pg_replication_slots'), ('pg_stat_replication')) d (dataset)
  cross join lateral (
    select f.collected_at
    from pgtracker.frame f
    where f.instance_id = i.instance_id and f.dataset = d.dataset and f.database = ''
      and f.collected_at <= :'at'
    order by f.collected_at desc
    limit 1) f
  where i.name = :'instance'
)
select 'session' as what, a.pid::text as who, a.backend_xmin::text as xmin, a.xact_start
from sample s
cross join lateral (
  select a.*
  from pgtracker.pg_stat_activity a
  where a.instance_id = s.instance_id and a.collected_at = s.collected_at
  offset 0) a
where s.dataset = 'pg_stat_activity' and (a.backend_xmin is not null or a.backend_xid is not null)
union all
select 'slot', r.slot_name, coalesce(r.slot_xmin, r.catalog_xmin)::text, null
from sample s
cross join lateral (
  select r.*
  from pgtracker.pg_replication_slots r
  where r.instance_id = s.instance_id and r.collected_at = s.collected_at
  offset 0) r
where s.dataset = 'pg_replication_slots' and (r.slot_xmin is not null or r.catalog_xmin is not null)
order by xact_start nulls last;
