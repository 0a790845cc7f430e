-- Partitions taken together as the table, or index, they are part of.

drop function if exists pgtracker.partition_roots_at;
create function pgtracker.partition_roots_at(instance text, at timestamptz)
returns table (database text, relid oid, root_relid oid, root_schemaname text, root_relname text)
language sql stable
as $$
  with recursive partition as (
    select p.instance_id, p.database, p.relid, p.parents[1] as parent
    from (
      select distinct on (n.database, n.relid) n.*
      from pgtracker.instance i
      join pgtracker.inheritance n on n.instance_id = i.instance_id
      where i.name = partition_roots_at.instance and n.collected_at <= partition_roots_at.at
      order by n.database, n.relid, n.collected_at desc) p
    -- What inherits without being a partition stays by itself.
    cross join lateral (
      select r.relispartition
      from pgtracker.relations r
      where r.instance_id = p.instance_id and r.database = p.database and r.oid = p.relid
        and r.collected_at <= partition_roots_at.at
      order by r.collected_at desc
      limit 1) r
    where not p.removed and p.parents[1] is not null and r.relispartition
  ), ancestor as (
    select p.instance_id, p.database, p.relid, p.parent as relid_of_ancestor
    from partition p
    union
    select a.instance_id, a.database, a.relid, p.parent
    from ancestor a
    join partition p on p.database = a.database and p.relid = a.relid_of_ancestor
  )
  select a.database, a.relid, a.relid_of_ancestor, r.schemaname, r.relname
  from ancestor a
  left join lateral (
    select s.schemaname, s.relname
    from pgtracker.relations s
    where s.instance_id = a.instance_id and s.database = a.database
      and s.oid = a.relid_of_ancestor and s.collected_at <= partition_roots_at.at
    order by s.collected_at desc
    limit 1) r on true
  where not exists (
    select
    from partition p
    where p.database = a.database and p.relid = a.relid_of_ancestor)
$$;
comment on function pgtracker.partition_roots_at is
  'Partitions of tables and of indexes as of a moment, each with the topmost partitioned table or index above it.';

drop function if exists pgtracker.partitioned_tables_between;
create function pgtracker.partitioned_tables_between(
  instance text, from_at timestamptz, to_at timestamptz)
returns table (
  database text, relid oid, schemaname text, relname text, partitions bigint, n_live_tup bigint,
  n_live_tup_growth bigint, n_dead_tup bigint, n_tup_ins bigint, n_tup_upd bigint,
  n_tup_hot_upd bigint, n_tup_del bigint, seq_scan bigint, seq_tup_read bigint, idx_scan bigint,
  vacuum_count bigint, autovacuum_count bigint, heap_blks_read bigint, lower_bound boolean)
language sql stable
as $$
  select t.database, coalesce(r.root_relid, t.relid), coalesce(r.root_schemaname, min(t.schemaname)),
         coalesce(r.root_relname, min(t.relname)), count(r.root_relid), sum(t.n_live_tup)::bigint,
         sum(t.n_live_tup_growth)::bigint, sum(t.n_dead_tup)::bigint, sum(t.n_tup_ins)::bigint,
         sum(t.n_tup_upd)::bigint, sum(t.n_tup_hot_upd)::bigint, sum(t.n_tup_del)::bigint,
         sum(t.seq_scan)::bigint, sum(t.seq_tup_read)::bigint, sum(t.idx_scan)::bigint,
         sum(t.vacuum_count)::bigint, sum(t.autovacuum_count)::bigint,
         sum(t.heap_blks_read)::bigint, bool_or(t.lower_bound)
  from pgtracker.tables_between(
    partitioned_tables_between.instance, partitioned_tables_between.from_at,
    partitioned_tables_between.to_at) t
  left join pgtracker.partition_roots_at(
    partitioned_tables_between.instance, partitioned_tables_between.to_at) r
    using (database, relid)
  group by t.database, coalesce(r.root_relid, t.relid), r.root_schemaname, r.root_relname
  order by 1, 3, 4
$$;
comment on function pgtracker.partitioned_tables_between is
  'As pgtracker.tables_between, with partitions summed into the partitioned table they belong to as of to_at. partitions: how many are in the row, 0 of a table that is not partitioned. The growth of n_live_tup leaves out partitions that were not there at both ends.';

drop function if exists pgtracker.partitioned_indexes_between;
create function pgtracker.partitioned_indexes_between(
  instance text, from_at timestamptz, to_at timestamptz)
returns table (
  database text, indexrelid oid, schemaname text, indexname text, partitions bigint,
  idx_scan bigint, idx_tup_read bigint, idx_tup_fetch bigint, idx_blks_read bigint,
  idx_blks_hit bigint, lower_bound boolean)
language sql stable
as $$
  with increase as (
    select x.database, coalesce(r.root_relid, x.indexrelid) as indexrelid,
           count(r.root_relid) as partitions, sum(x.idx_scan)::bigint as idx_scan,
           sum(x.idx_tup_read)::bigint as idx_tup_read,
           sum(x.idx_tup_fetch)::bigint as idx_tup_fetch,
           sum(x.idx_blks_read)::bigint as idx_blks_read,
           sum(x.idx_blks_hit)::bigint as idx_blks_hit, bool_or(x.lower_bound) as lower_bound
    from pgtracker.pg_stat_user_indexes_between(
      partitioned_indexes_between.instance, partitioned_indexes_between.from_at,
      partitioned_indexes_between.to_at) x
    left join pgtracker.partition_roots_at(
      partitioned_indexes_between.instance, partitioned_indexes_between.to_at) r
      on r.database = x.database and r.relid = x.indexrelid
    group by x.database, 2
  )
  select x.database, x.indexrelid, n.schemaname, n.relname, x.partitions, x.idx_scan,
         x.idx_tup_read, x.idx_tup_fetch, x.idx_blks_read, x.idx_blks_hit, x.lower_bound
  from pgtracker.instance i
  cross join increase x
  left join lateral (
    select r.schemaname, r.relname
    from pgtracker.relations r
    where r.instance_id = i.instance_id and r.database = x.database and r.oid = x.indexrelid
      and r.collected_at <= partitioned_indexes_between.to_at
    order by r.collected_at desc
    limit 1) n on true
  where i.name = partitioned_indexes_between.instance
  order by x.database, n.schemaname, n.relname
$$;
comment on function pgtracker.partitioned_indexes_between is
  'Increases of indexes whose interval ends in (from_at, to_at], with indexes of partitions summed into the index of the partitioned table as of to_at; only indexes of which something grew. partitions: how many are in the row, 0 of an index that is not partitioned. Rows and blocks as in pgtracker.pg_stat_user_indexes.';
