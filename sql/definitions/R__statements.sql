-- What statements cost.

drop function if exists pgtracker.database_names;
create function pgtracker.database_names(
  instance text, from_at timestamptz, to_at timestamptz)
returns table (datid oid, datname text)
language sql stable
as $$
  with database_frame as (
    select i.instance_id, f.collected_at
    from pgtracker.instance i
    cross join lateral (
      select f.collected_at
      from pgtracker.frame f
      where f.instance_id = i.instance_id and f.dataset = 'pg_stat_database'
        and f.database = '' and f.chain_from is not null
        and f.collected_at > database_names.from_at - interval '1 day'
        and f.collected_at <= database_names.to_at
      order by f.collected_at desc
      limit 1) f
    where i.name = database_names.instance
  )
  select distinct on (b.datid) b.datid, b.datname
  from database_frame f
  cross join lateral pgtracker.frames_of_state(
    f.instance_id, 'pg_stat_database', '', f.collected_at) c
  -- As a loop: joined otherwise, the community edition reads all chunks.
  cross join lateral (
    select b.*
    from pgtracker.pg_stat_database b
    where b.instance_id = f.instance_id and b.collected_at = c.collected_at
    offset 0) b
  order by b.datid, b.collected_at desc
$$;
comment on function pgtracker.database_names is
  'Databases of the server by OID, as last seen in (from_at, to_at] or the day before it. datid 0: what belongs to no database, without a name.';

drop function if exists pgtracker.statements_between;
create function pgtracker.statements_between(
  instance text, from_at timestamptz, to_at timestamptz)
returns table (
  datname text, userid oid, dbid oid, toplevel boolean, queryid bigint, calls bigint,
  calls_per_second double precision, total_exec_time double precision,
  exec_time_per_call double precision, share_of_exec_time double precision, rows bigint,
  shared_blks_hit bigint, shared_blks_read bigint, temp_blks_written bigint, wal_bytes numeric,
  lower_bound boolean, observed interval, query text)
language sql stable
as $$
  with increase as (
    select *
    from pgtracker.pg_stat_statements_between(
      statements_between.instance, statements_between.from_at, statements_between.to_at)
  )
  select b.datname, x.userid, x.dbid, x.toplevel, x.queryid, x.calls,
         x.calls / nullif(extract(epoch from o.observed)::double precision, 0), x.total_exec_time,
         x.total_exec_time / nullif(x.calls, 0),
         x.total_exec_time / nullif(sum(x.total_exec_time) over (), 0), x.rows, x.shared_blks_hit,
         x.shared_blks_read, x.temp_blks_written, x.wal_bytes, x.lower_bound, o.observed,
         case when x.summed_rows > 1 then
           format('(all other statements, up to %s in an hour)', x.summed_rows)
         -- One by one: joined, all texts of the instance were read, for each database again.
         else (select t.query
               from pgtracker.pg_stat_statements_text t
               where t.instance_id = i.instance_id and t.userid = x.userid and t.dbid = x.dbid
                 and t.toplevel = x.toplevel and t.queryid = x.queryid) end
  from increase x
  join pgtracker.observed_between(
    statements_between.instance, 'pg_stat_statements', statements_between.from_at,
    statements_between.to_at) o on true
  join pgtracker.instance i on i.name = statements_between.instance
  left join pgtracker.database_names(
    statements_between.instance, statements_between.from_at, statements_between.to_at) b on b.datid = x.dbid
  order by x.total_exec_time desc nulls last, x.queryid
$$;
comment on function pgtracker.statements_between is
  'Increases per statement whose interval ends in (from_at, to_at], so that neighbouring intervals add up. Times in milliseconds, blocks of the server''s block size, share of 1. Rates are per second of observed: the time between the frames compared. lower_bound: a restart of the entry cannot be ruled out, the true figures may be larger. Of whole hours in a range longer than 6 hours, or from before increases are kept, statements beyond pgtracker.rollup_limit are one row with userid, dbid and queryid 0; those that were among the first in other hours only are too small by what is in there.';
