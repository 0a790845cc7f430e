-- What is new among statements, and what got slower.

drop function if exists pgtracker.statements_versus_before;
create function pgtracker.statements_versus_before(
  instance text, database text, from_at timestamptz, to_at timestamptz)
returns table (
  datname text, queryid bigint, query text, first_seen timestamptz, is_new boolean,
  calls double precision, calls_before double precision, calls_per_second double precision,
  calls_per_second_before double precision, exec_time_per_call double precision,
  exec_time_per_call_before double precision, rows_per_call double precision,
  rows_per_call_before double precision, blks_per_call double precision,
  blks_per_call_before double precision, extra_sessions double precision)
language sql stable
as $$
  with period as (
    select p.from_at - (p.to_at - p.from_at) as before_at, p.from_at, p.to_at
    from (values (statements_versus_before.from_at, statements_versus_before.to_at)) p (from_at, to_at)
  ), present as materialized (
    select c.*, c.total_exec_time / nullif(c.calls, 0) as exec_time_per_call
    from period p
    cross join lateral pgtracker.statements_cost(
      statements_versus_before.instance, statements_versus_before.database, p.from_at, p.to_at) c
  ), past as materialized (
    select c.*, c.total_exec_time / nullif(c.calls, 0) as exec_time_per_call
    from period p
    cross join lateral pgtracker.statements_cost(
      -- Of all databases: what a limit left out belongs to none.
      statements_versus_before.instance, '', p.before_at, p.from_at) c
  ), observed as (
    select extract(epoch from n.observed)::double precision as seconds,
           extract(epoch from b.observed)::double precision as seconds_before,
           exists (select from past r where r.summed_rows > 1) as is_summed_before
    from period p
    cross join lateral pgtracker.observed_between(
      statements_versus_before.instance, 'pg_stat_statements', p.from_at, p.to_at) n
    left join lateral pgtracker.observed_between(
      statements_versus_before.instance, 'pg_stat_statements', p.before_at, p.from_at) b on true
  ), compared as (
    select n.datname, n.queryid, t.query, t.first_seen,
           case when b.queryid is not null then false
                when o.seconds_before > 0
                     and (not o.is_summed_before or t.first_seen > statements_versus_before.from_at)
                then true end as is_new,
           n.calls, case when o.seconds_before > 0 and not o.is_summed_before then coalesce(b.calls, 0) else b.calls end
             as calls_before,
           n.exec_time_per_call, b.exec_time_per_call as exec_time_per_call_before,
           n.rows / nullif(n.calls, 0) as rows_per_call,
           b.rows / nullif(b.calls, 0) as rows_per_call_before,
           (n.shared_blks_hit + n.shared_blks_read) / nullif(n.calls, 0) as blks_per_call,
           (b.shared_blks_hit + b.shared_blks_read) / nullif(b.calls, 0) as blks_per_call_before,
           o.seconds, o.seconds_before
    from present n
    cross join observed o
    left join past b on b.dbid = n.dbid and b.queryid = n.queryid
    left join lateral (
      select x.query, x.collected_at as first_seen
      from pgtracker.instance i
      join pgtracker.pg_stat_statements_text x on x.instance_id = i.instance_id
      where i.name = statements_versus_before.instance and x.dbid = n.dbid and x.userid = n.userid
        and x.queryid = n.queryid
      limit 1) t on true
    where n.summed_rows = 1 and n.calls > 0
  )
  select c.datname, c.queryid, c.query, c.first_seen, c.is_new, c.calls, c.calls_before,
         c.calls / nullif(c.seconds, 0), c.calls_before / nullif(c.seconds_before, 0),
         c.exec_time_per_call, c.exec_time_per_call_before, c.rows_per_call,
         c.rows_per_call_before, c.blks_per_call, c.blks_per_call_before,
         c.calls * (c.exec_time_per_call - case when c.is_new then 0 else c.exec_time_per_call_before end)
           / 1000 / nullif(c.seconds, 0) as extra_sessions
  from compared c
  order by extra_sessions desc nulls last, c.queryid
$$;
comment on function pgtracker.statements_versus_before is
  'Statements of (from_at, to_at] beside what they were in the period of the same length before it, those first that cost most more. is_new: not executed in the period before; null: cannot be told, as nothing was collected then, or as pgtracker.rollup_limit left statements out and its text is older. first_seen: of its text. Times per call in milliseconds, blocks found or read. extra_sessions: sessions kept on average by what each call takes longer than before; of a new one, by all of it.';
