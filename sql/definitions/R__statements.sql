-- What statements cost.

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
  with observed as (
    select i.instance_id, sum(f.collected_at - f.base_at) as length
    from pgtracker.instance i
    join pgtracker.frame f on f.instance_id = i.instance_id
    where i.name = statements_between.instance and f.dataset = 'pg_stat_statements'
      and f.database = '' and f.judgement in ('difference', 'restarted')
      and f.collected_at > statements_between.from_at
      and f.collected_at <= statements_between.to_at
    group by i.instance_id
  ), increase as (
    select d.instance_id, d.userid, d.dbid, d.toplevel, d.queryid,
           sum(d.calls)::bigint as calls, sum(d.total_exec_time) as total_exec_time,
           sum(d.rows)::bigint as rows, sum(d.shared_blks_hit)::bigint as shared_blks_hit,
           sum(d.shared_blks_read)::bigint as shared_blks_read,
           sum(d.temp_blks_written)::bigint as temp_blks_written, sum(d.wal_bytes) as wal_bytes,
           bool_or(d.lower_bound) as lower_bound
    from pgtracker.instance i
    join pgtracker.pg_stat_statements_delta d on d.instance_id = i.instance_id
    where i.name = statements_between.instance and d.interval_end > statements_between.from_at
      and d.interval_end <= statements_between.to_at
    group by d.instance_id, d.userid, d.dbid, d.toplevel, d.queryid
  ), database_frame as (
    select f.instance_id, max(f.collected_at) as collected_at
    from pgtracker.instance i
    join pgtracker.frame f on f.instance_id = i.instance_id
    where i.name = statements_between.instance and f.dataset = 'pg_stat_database'
      and f.database = '' and f.chain_from is not null
      and f.collected_at > statements_between.from_at - interval '1 day'
      and f.collected_at <= statements_between.to_at
    group by f.instance_id
  ), database_name as (
    select distinct on (b.instance_id, b.datid) b.instance_id, b.datid, b.datname
    from database_frame f
    cross join lateral pgtracker.frames_of_state(
      f.instance_id, 'pg_stat_database', '', f.collected_at) c
    join pgtracker.pg_stat_database b
      on b.instance_id = f.instance_id and b.collected_at = c.collected_at
    order by b.instance_id, b.datid, b.collected_at desc
  )
  select b.datname, x.userid, x.dbid, x.toplevel, x.queryid, x.calls,
         x.calls / nullif(extract(epoch from o.length)::double precision, 0), x.total_exec_time,
         x.total_exec_time / nullif(x.calls, 0),
         x.total_exec_time / nullif(sum(x.total_exec_time) over (), 0), x.rows, x.shared_blks_hit,
         x.shared_blks_read, x.temp_blks_written, x.wal_bytes, x.lower_bound, o.length, t.query
  from increase x
  join observed o using (instance_id)
  left join pgtracker.pg_stat_statements_text t
    using (instance_id, userid, dbid, toplevel, queryid)
  left join database_name b on b.instance_id = x.instance_id and b.datid = x.dbid
  order by x.total_exec_time desc nulls last, x.queryid
$$;
comment on function pgtracker.statements_between is
  'Increases per statement whose interval ends in (from_at, to_at], so that neighbouring intervals add up. Times in milliseconds, blocks of the server''s block size, share of 1. Rates are per second of observed: the time between the frames compared. lower_bound: a restart of the entry cannot be ruled out, the true figures may be larger.';
