-- Indexes that cost more than they give: unused, redundant, unusable.

drop function if exists pgtracker.index_state;
create function pgtracker.index_state(instance text, database text, at timestamptz)
returns table (
  instance_id integer, database text, indexrelid oid, relid oid, schemaname text, indexname text,
  definition text, needed_for text, need integer, indisunique boolean, indnullsnotdistinct boolean,
  indimmediate boolean, indisvalid boolean, indisready boolean, indislive boolean, key_columns integer,
  indkey smallint[], indcollation oid[], indclass oid[], indoption smallint[])
language sql stable
as $$
  with index as materialized (
    select distinct on (x.database, x.indexrelid) x.*
    from pgtracker.instance i
    join pgtracker.indexes x on x.instance_id = i.instance_id
    where i.name = index_state.instance
      and (index_state.database = '' or x.database = index_state.database)
      and x.collected_at <= index_state.at
    order by x.database, x.indexrelid, x.collected_at desc
  ), with_index as (
    select distinct on (c.database, c.oid) c.database, c.contype, c.conindid, c.removed
    from pgtracker.instance i
    join pgtracker.constraints c on c.instance_id = i.instance_id
    where i.name = index_state.instance
      and (index_state.database = '' or c.database = index_state.database)
      and c.collected_at <= index_state.at and (c.contype in ('p', 'u', 'x', 'f') or c.removed)
    order by c.database, c.oid, c.collected_at desc
  ), needed as (
    select c.database, c.conindid, bool_or(c.contype = 'p') as by_primary_key,
           bool_or(c.contype = 'x') as by_exclusion, bool_or(c.contype = 'f') as by_foreign_key,
           bool_or(c.contype = 'u') as by_unique
    from with_index c
    where not c.removed and c.conindid <> 0
    group by c.database, c.conindid
  )
  select x.instance_id, x.database, x.indexrelid, x.indrelid, x.schemaname, x.indexname, x.definition,
         w.what, coalesce(w.rank, 0), x.indisunique, x.indnullsnotdistinct, x.indimmediate,
         x.indisvalid, x.indisready, x.indislive, coalesce(x.indnkeyatts, x.indnatts)::integer, x.indkey,
         x.indcollation, x.indclass, x.indoption
  from index x
  left join needed n on n.database = x.database and n.conindid = x.indexrelid
  left join lateral (
    select o.what, o.rank
    from (values (x.indisprimary or n.by_primary_key, 'primary key', 6),
                 (x.indisexclusion or n.by_exclusion, 'exclusion constraint', 5),
                 (x.indisreplident, 'replica identity', 4),
                 (n.by_foreign_key, 'foreign key', 3),
                 (n.by_unique, 'unique constraint', 2),
                 (x.indisunique, 'uniqueness', 1)) o (holds, what, rank)
    where o.holds
    order by o.rank desc
    limit 1) w on true
  where not x.removed and x.schemaname not in ('pg_catalog', 'information_schema')
    and x.schemaname not like 'pg\_toast%'
$$;
comment on function pgtracker.index_state is
  'Indexes of tables of users as of a moment; database empty: of all databases. needed_for: what would not hold without the index, however seldom it is read: primary key, exclusion constraint, replica identity, foreign key (that refers to it), unique constraint, uniqueness; null: nothing. need: how much, 0 to 6.';

drop function if exists pgtracker.size_at;
create function pgtracker.size_at(instance_id integer, database text, relid oid, at timestamptz)
returns table (size bigint)
language sql stable
as $$
  select case when not s.removed then s.main_size + coalesce(s.fsm_size, 0) + coalesce(s.vm_size, 0) end
  from pgtracker.relation_sizes s
  where s.instance_id = size_at.instance_id and s.database = size_at.database
    and s.relid = size_at.relid and s.collected_at <= size_at.at and s.skipped is not true
  order by s.collected_at desc
  limit 1
$$;
comment on function pgtracker.size_at is
  'Bytes of one relation as last seen not later than a moment, all its forks; no row: it was never seen, null: it is gone.';

drop function if exists pgtracker.first_size_between;
create function pgtracker.first_size_between(
  instance_id integer, database text, relid oid, from_at timestamptz, to_at timestamptz)
returns table (size bigint)
language sql stable
as $$
  select x.size
  from (
    select *
    from pgtracker.size_at(
      first_size_between.instance_id, first_size_between.database, first_size_between.relid,
      first_size_between.from_at)
    union all
    (select s.main_size + coalesce(s.fsm_size, 0) + coalesce(s.vm_size, 0)
     from pgtracker.relation_sizes s
     where s.instance_id = first_size_between.instance_id
       and s.database = first_size_between.database and s.relid = first_size_between.relid
       and s.collected_at > first_size_between.from_at and s.collected_at <= first_size_between.to_at
       and s.skipped is not true and not s.removed
     order by s.collected_at
     limit 1)) x
  where x.size is not null
  limit 1
$$;
comment on function pgtracker.first_size_between is
  'Bytes of one relation as of a moment, or as first seen after it: what growth is counted from.';

drop function if exists pgtracker.statistics_since;
create function pgtracker.statistics_since(instance text, at timestamptz)
returns table (datname text, stats_reset timestamptz)
language sql stable
as $$
  select distinct on (b.datid) b.datname, b.stats_reset
  from pgtracker.instance i
  cross join lateral (
    select f.collected_at
    from pgtracker.frame f
    where f.instance_id = i.instance_id and f.dataset = 'pg_stat_database'
      and f.database = '' and f.chain_from is not null
      and f.collected_at <= statistics_since.at
    order by f.collected_at desc
    limit 1) f
  cross join lateral pgtracker.frames_of_state(i.instance_id, 'pg_stat_database', '', f.collected_at) c
  -- As a loop: joined otherwise, the community edition reads all chunks.
  cross join lateral (
    select b.*
    from pgtracker.pg_stat_database b
    where b.instance_id = i.instance_id and b.collected_at = c.collected_at
    offset 0) b
  where i.name = statistics_since.instance
  order by b.datid, b.collected_at desc
$$;
comment on function pgtracker.statistics_since is
  'Since when each database''s statistics count, as of a moment; null: since it was made.';

drop function if exists pgtracker.indexes_unused;
create function pgtracker.indexes_unused(
  instance text, database text, from_at timestamptz, to_at timestamptz, keep integer default 50)
returns table (
  database text, indexrelid oid, relid oid, schemaname text, relname text, indexname text,
  partitions bigint, definition text, size bigint, idx_scan bigint, last_scan_at timestamptz,
  counted_since timestamptz, known_since timestamptz, watched interval)
language sql stable
as $$
  with root as materialized (
    select r.database, r.relid, r.root_relid
    from pgtracker.partition_roots_at(indexes_unused.instance, indexes_unused.to_at) r
  ), used as materialized (
    select u.database, coalesce(r.root_relid, u.indexrelid) as indexrelid
    from pgtracker.pg_stat_user_indexes_between(
      indexes_unused.instance, indexes_unused.from_at, indexes_unused.to_at) u
    left join root r on r.database = u.database and r.relid = u.indexrelid
    where u.idx_scan > 0
  ), watched as materialized (
    select o.database, o.observed
    from pgtracker.observed_between(
      indexes_unused.instance, 'pg_stat_user_indexes', indexes_unused.from_at, indexes_unused.to_at) o
  ), counted as materialized (
    -- As the server counted them: the latest frame of each database that was watched.
    select distinct on (w.database, u.indexrelid) w.database, u.*
    from pgtracker.instance i
    cross join watched w
    cross join lateral (
      select f.collected_at
      from pgtracker.frame f
      where f.instance_id = i.instance_id and f.dataset = 'pg_stat_user_indexes'
        and f.database = w.database and f.chain_from is not null
        and f.collected_at <= indexes_unused.to_at
      order by f.collected_at desc
      limit 1) l
    cross join lateral pgtracker.frames_of_state(
      i.instance_id, 'pg_stat_user_indexes', w.database, l.collected_at) c
    cross join lateral (
      select u.indexrelid, u.idx_scan, u.last_idx_scan, u.removed, u.collected_at
      from pgtracker.pg_stat_user_indexes u
      where u.instance_id = i.instance_id and u.database = w.database
        and u.collected_at = c.collected_at
      offset 0) u
    where i.name = indexes_unused.instance
    order by w.database, u.indexrelid, u.collected_at desc
  ), candidate as materialized (
    select s.*
    from pgtracker.index_state(indexes_unused.instance, indexes_unused.database, indexes_unused.to_at) s
    where s.needed_for is null and s.indisvalid
      -- A partition's index can't be dropped by itself.
      and not exists (select from root r where r.database = s.database and r.relid = s.indexrelid)
      -- As a look-up in a hash: the planner expects one index, and would go through all used ones for each.
      and ((s.database, s.indexrelid) in (select u.database, u.indexrelid from used u)) is not true
  ), part as materialized (
    select c.instance_id, c.database, c.indexrelid, c.indexrelid as part_relid, 0 as is_partition
    from candidate c
    union all
    select c.instance_id, c.database, c.indexrelid, r.relid, 1
    from candidate c
    join root r on r.database = c.database and r.root_relid = c.indexrelid
  ), summed as materialized (
    select p.database, p.indexrelid, sum(p.is_partition) as partitions, sum(n.idx_scan)::bigint as idx_scan,
           max(n.last_idx_scan) as last_idx_scan,
           sum(z.size)::bigint as size
    from part p
    -- What has no counters has no storage: the partitioned index above others.
    join counted n on n.database = p.database and n.indexrelid = p.part_relid and not n.removed
    left join lateral pgtracker.size_at(p.instance_id, p.database, p.part_relid, indexes_unused.to_at) z on true
    group by p.database, p.indexrelid
    order by sum(z.size) desc nulls last, p.database, p.indexrelid
    limit indexes_unused.keep
  ), kept as materialized (
    select c.instance_id, c.relid, c.schemaname, c.indexname, c.definition, s.*
    from summed s
    join candidate c on c.database = s.database and c.indexrelid = s.indexrelid
  ), lately as materialized (
    -- Hours that are not summed up yet.
    select d.database, d.indexrelid, max(d.interval_end) as at
    from pgtracker.instance i
    join pgtracker.rollup r on r.instance_id = i.instance_id
    cross join lateral (
      select d.database, d.indexrelid, d.interval_end
      from pgtracker.pg_stat_user_indexes_delta d
      where d.instance_id = i.instance_id and d.database = r.database and d.interval_end >= r.hour
        and d.interval_end < r.hour + interval '1 hour' and d.interval_end <= indexes_unused.to_at
        and d.idx_scan > 0
      offset 0) d
    where i.name = indexes_unused.instance and r.dataset = 'pg_stat_user_indexes'
      and r.rolled_at is null and r.hour <= indexes_unused.to_at
    group by d.database, d.indexrelid
  )
  select k.database, k.indexrelid, k.relid, k.schemaname, t.relname, k.indexname,
         k.partitions, k.definition, k.size, k.idx_scan,
         coalesce(k.last_idx_scan, l.at), d.stats_reset, b.collected_at, w.observed
  from kept k
  join watched w on w.database = k.database
  left join lateral (
    select r.relname
    from pgtracker.relations r
    where r.instance_id = k.instance_id and r.database = k.database and r.oid = k.relid
      and r.collected_at <= indexes_unused.to_at and not r.removed
    order by r.collected_at desc
    limit 1) t on true
  left join lateral (
    select x.collected_at
    from pgtracker.indexes x
    where x.instance_id = k.instance_id and x.database = k.database and x.indexrelid = k.indexrelid
      and not x.removed
    order by x.collected_at
    limit 1) b on true
  left join lateral (
    select max(g.at) as at
    from part p
    cross join lateral (
      -- Not the first of an order: that reads all hours of all indexes, where one has none.
      select max(h.hour) as at
      from (
        select h.hour
        from pgtracker.pg_stat_user_indexes_hourly h
        where h.instance_id = k.instance_id and h.database = p.database
          and h.indexrelid = p.part_relid and h.hour <= indexes_unused.to_at and h.idx_scan > 0
        offset 0) h
      union all
      select n.at
      from lately n
      where n.database = p.database and n.indexrelid = p.part_relid) g
    where p.database = k.database and p.indexrelid = k.indexrelid) l on true
  left join pgtracker.statistics_since(indexes_unused.instance, indexes_unused.to_at) d
    on d.datname = k.database
  order by k.size desc nulls last, k.database, k.schemaname, k.indexname
$$;
comment on function pgtracker.indexes_unused is
  'Indexes as of to_at that no scan used in (from_at, to_at], keep of them, the largest first; database empty: of all databases. Never those something would not hold without (needed_for in pgtracker.index_state), nor invalid ones; an index of partitions is one row, unused if it is on all of them. size: bytes. idx_scan: scans since counted_since (null: since the database was made). last_scan_at: from PostgreSQL 16 on as the server says, else the latest time its scans are known to have grown: the end of the interval, or the beginning of the hour where that is summed up; null: not known of any. watched: how much of the range was observed. Scans on standbys are not counted here.';

drop function if exists pgtracker.indexes_redundant;
create function pgtracker.indexes_redundant(instance text, database text, at timestamptz)
returns table (
  database text, indexrelid oid, relid oid, schemaname text, relname text, indexname text,
  definition text, size bigint, is_identical boolean, covering_indexrelid oid, covering_name text,
  covering_definition text)
language sql stable
as $$
  with root as materialized (
    select r.database, r.relid, r.root_relid
    from pgtracker.partition_roots_at(indexes_redundant.instance, indexes_redundant.at) r
  ), index as materialized (
    select s.*, w.keys, left(w.keys, -1) || ', ' as keys_and_more, substring(u.body from ' WHERE .*$') as predicate,
           split_part(u.body, ' ', 1) as method, 0 = any (s.indkey) as has_expressions
    from pgtracker.index_state(indexes_redundant.instance, indexes_redundant.database, indexes_redundant.at) s
    cross join lateral (select substring(s.definition from ' USING (.*)$') as body) u
    -- Both parts begin at the first WHERE, wherever it stands: together they are all of it.
    cross join lateral (select regexp_replace(u.body, ' WHERE .*$', '') as keys) w
    where s.indisvalid and s.indisready and s.indislive and u.body is not null
      and not exists (select from root r where r.database = s.database and r.relid = s.indexrelid)
  ), covered as (
    select distinct on (a.database, a.indexrelid) a.*, c.is_identical,
           b.indexrelid as covering_indexrelid, b.indexname as covering_name,
           b.definition as covering_definition
    from index a
    join index b
      on b.database = a.database and b.relid = a.relid and b.indexrelid <> a.indexrelid
     and b.method = a.method and b.predicate is not distinct from a.predicate
     and b.indkey[:a.key_columns] = a.indkey[:a.key_columns]
     and b.indcollation[:a.key_columns] = a.indcollation[:a.key_columns]
     and b.indclass[:a.key_columns] = a.indclass[:a.key_columns]
     and b.indoption[:a.key_columns] = a.indoption[:a.key_columns]
     and b.key_columns >= a.key_columns
     -- Included columns are read from it, in any order.
     and b.indkey @> a.indkey
     and (not a.has_expressions or b.keys = a.keys or left(b.keys, length(a.keys_and_more)) = a.keys_and_more)
    cross join lateral (
      select b.indkey = a.indkey and b.key_columns = a.key_columns as is_identical) c
    where case when a.need = 0 then c.is_identical or a.method = 'btree'
               -- What holds a table unique is only needless beside what does the same.
               else a.need <= 2 and c.is_identical and b.indisunique and b.indimmediate = a.indimmediate
                and b.indnullsnotdistinct is not distinct from a.indnullsnotdistinct end
      -- Of two that are the same, the one that is needed less, else the younger one.
      and (not c.is_identical or (b.need, a.indexrelid) > (a.need, b.indexrelid))
    order by a.database, a.indexrelid, c.is_identical desc, b.need desc, b.key_columns, b.indexrelid
  )
  select c.database, c.indexrelid, c.relid, c.schemaname, t.relname, c.indexname, c.definition,
         z.size, c.is_identical, c.covering_indexrelid, c.covering_name, c.covering_definition
  from covered c
  cross join lateral (
    select sum(b.size)::bigint as size
    from (
      select c.indexrelid as relid
      union all
      select r.relid
      from root r
      where r.database = c.database and r.root_relid = c.indexrelid) p
    cross join lateral pgtracker.size_at(c.instance_id, c.database, p.relid, indexes_redundant.at) b) z
  left join lateral (
    select r.relname
    from pgtracker.relations r
    where r.instance_id = c.instance_id and r.database = c.database and r.oid = c.relid
      and r.collected_at <= indexes_redundant.at and not r.removed
    order by r.collected_at desc
    limit 1) t on true
  order by z.size desc nulls last, c.database, c.schemaname, c.indexname
$$;
comment on function pgtracker.indexes_redundant is
  'Indexes as of a moment that another one of the same table makes needless, the largest first: the same method, predicate, operator classes, collations and orders, and the same columns or expressions (is_identical), or, of B-trees, those that another begins with. A unique index only beside one that is unique in the same way; never a primary key, an exclusion constraint''s index, a replica identity, or what foreign keys refer to. Partitions'' indexes count as the one they are part of. size: bytes. Where a definition has words that look like another clause, a pair may be missed, and none is made up.';

drop function if exists pgtracker.indexes_invalid;
create function pgtracker.indexes_invalid(instance text, database text, at timestamptz)
returns table (
  database text, indexrelid oid, relid oid, schemaname text, relname text, indexname text,
  definition text, size bigint, what text, known_since timestamptz)
language sql stable
as $$
  select s.database, s.indexrelid, s.relid, s.schemaname, t.relname, s.indexname, s.definition,
         z.size,
         case when not s.indislive then 'being dropped'
              when not s.indisready then 'not ready: neither read nor kept up to date'
              else 'invalid: kept up to date, not read' end,
         b.since
  from pgtracker.index_state(indexes_invalid.instance, indexes_invalid.database, indexes_invalid.at) s
  left join lateral pgtracker.size_at(s.instance_id, s.database, s.indexrelid, indexes_invalid.at) z on true
  left join lateral (
    select r.relname
    from pgtracker.relations r
    where r.instance_id = s.instance_id and r.database = s.database and r.oid = s.relid
      and r.collected_at <= indexes_invalid.at and not r.removed
    order by r.collected_at desc
    limit 1) t on true
  left join lateral (
    select min(x.collected_at) as since
    from pgtracker.indexes x
    where x.instance_id = s.instance_id and x.database = s.database and x.indexrelid = s.indexrelid
      and not (x.indisvalid and x.indisready and x.indislive)
      and x.collected_at <= indexes_invalid.at) b on true
  where not (s.indisvalid and s.indisready and s.indislive)
  order by b.since, s.database, s.schemaname, s.indexname
$$;
comment on function pgtracker.indexes_invalid is
  'Indexes as of a moment that no query reads, as CREATE INDEX CONCURRENTLY (or REINDEX, or DROP) was cut short, or is still under way. known_since: when it was first seen so. size: bytes.';
