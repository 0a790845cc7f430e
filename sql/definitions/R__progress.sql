-- Commands that were under way as of a moment, whichever view shows their progress.

drop function if exists pgtracker.progress_at;
create function pgtracker.progress_at(instance text, at timestamptz)
returns table (
  collected_at timestamptz, pid integer, command text, datname text, relid oid, phase text,
  done bigint, total bigint, unit text, fraction double precision)
language sql stable
as $$
  with frame as (
    select p.dataset, i.instance_id, f.collected_at
    from pgtracker.instance i
    cross join unnest(array['vacuum', 'analyze', 'create_index', 'cluster', 'copy', 'basebackup'])
      as p(dataset)
    cross join lateral (
      select f.collected_at
      from pgtracker.frame f
      where f.instance_id = i.instance_id and f.dataset = 'pg_stat_progress_' || p.dataset
        and f.database = '' and f.collected_at <= progress_at.at
      order by f.collected_at desc
      limit 1) f
    where i.name = progress_at.instance
  ), command as (
    select v.collected_at, v.pid, 'VACUUM' as command, v.datname, v.relid, v.phase,
           case v.phase when 'vacuuming heap' then v.heap_blks_vacuumed
                        else v.heap_blks_scanned end as done,
           v.heap_blks_total as total, 'blocks' as unit
    from frame f
    -- As loops: joined otherwise, the community edition reads all chunks.
    cross join lateral (
      select v.*
      from pgtracker.pg_stat_progress_vacuum v
      where v.instance_id = f.instance_id and v.collected_at = f.collected_at
      offset 0) v
    where f.dataset = 'vacuum'
    union all
    select a.collected_at, a.pid, 'ANALYZE', a.datname, a.relid, a.phase, a.sample_blks_scanned,
           a.sample_blks_total, 'blocks'
    from frame f
    cross join lateral (
      select a.*
      from pgtracker.pg_stat_progress_analyze a
      where a.instance_id = f.instance_id and a.collected_at = f.collected_at
      offset 0) a
    where f.dataset = 'analyze'
    union all
    select c.collected_at, c.pid, c.command, c.datname, c.relid, c.phase, counted.done,
           counted.total, counted.unit
    from frame f
    cross join lateral (
      select c.*
      from pgtracker.pg_stat_progress_create_index c
      where c.instance_id = f.instance_id and c.collected_at = f.collected_at
      offset 0) c
    -- A phase counts one of these, the others are 0 then.
    cross join lateral (
      select u.done, u.total, u.unit
      from (values (1, c.lockers_done, c.lockers_total, 'lockers'),
                   (2, c.tuples_done, c.tuples_total, 'tuples'),
                   (3, c.blocks_done, c.blocks_total, 'blocks'),
                   (4, null, null, null)) as u(n, done, total, unit)
      where u.n = 4 or u.total > 0 and (u.n = 1) = (c.phase like 'waiting for %')
      order by u.n
      limit 1) counted
    where f.dataset = 'create_index'
    union all
    select c.collected_at, c.pid, c.command, c.datname, c.relid, c.phase, c.heap_blks_scanned,
           c.heap_blks_total, 'blocks'
    from frame f
    cross join lateral (
      select c.*
      from pgtracker.pg_stat_progress_cluster c
      where c.instance_id = f.instance_id and c.collected_at = f.collected_at
      offset 0) c
    where f.dataset = 'cluster'
    union all
    select c.collected_at, c.pid, c.command, c.datname, c.relid, c.type, c.bytes_processed,
           c.bytes_total, 'bytes'
    from frame f
    cross join lateral (
      select c.*
      from pgtracker.pg_stat_progress_copy c
      where c.instance_id = f.instance_id and c.collected_at = f.collected_at
      offset 0) c
    where f.dataset = 'copy'
    union all
    select b.collected_at, b.pid, 'BASE_BACKUP', null, null, b.phase, b.backup_streamed,
           b.backup_total, 'bytes'
    from frame f
    cross join lateral (
      select b.*
      from pgtracker.pg_stat_progress_basebackup b
      where b.instance_id = f.instance_id and b.collected_at = f.collected_at
      offset 0) b
    where f.dataset = 'basebackup'
  )
  select c.collected_at, c.pid, c.command, c.datname, c.relid, c.phase, c.done,
         nullif(c.total, 0), c.unit,
         case when c.total > 0 then least(c.done / c.total::double precision, 1) end
  from command c
  order by c.command, c.pid
$$;
comment on function pgtracker.progress_at is
  'Commands under way in the latest frame, not later than the moment, of each pg_stat_progress_* view. done and total are those of the phase, in unit; total and fraction (0 to 1) are null where the server does not know them.';
