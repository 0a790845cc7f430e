-- Statements as dashboards show them: one for each queryid of a database, whoever executed it.

drop function if exists pgtracker.panel_queryid;
create function pgtracker.panel_queryid(chosen text) returns bigint
language sql immutable
as $$
  select case when panel_queryid.chosen ~ '^-?[0-9]{1,19}$'
              then case when panel_queryid.chosen::numeric between -9223372036854775808 and 9223372036854775807
                        then panel_queryid.chosen::bigint end end
$$;
comment on function pgtracker.panel_queryid is
  'A queryid as a dashboard carries it: as text, as 64 bits do not survive JavaScript''s numbers. Null: none, or not a queryid.';

drop function if exists pgtracker.statements_cost;
create function pgtracker.statements_cost(
  instance text, database text, from_at timestamptz, to_at timestamptz)
returns table (
  dbid oid, datname text, queryid bigint, userid oid, summed_rows bigint, lower_bound boolean,
  calls double precision, total_plan_time double precision, total_exec_time double precision,
  rows double precision, shared_blks_hit double precision, shared_blks_read double precision,
  shared_blks_written double precision, temp_blks_read double precision,
  temp_blks_written double precision, blk_read_time double precision,
  blk_write_time double precision, wal_bytes double precision)
language sql stable
as $$
  -- Floats: sums of what users executed may be larger than 64 bits hold.
  select x.dbid, min(b.datname), x.queryid, min(x.userid), max(x.summed_rows), bool_or(x.lower_bound),
         sum(x.calls)::double precision, sum(x.total_plan_time), sum(x.total_exec_time),
         sum(x.rows)::double precision, sum(x.shared_blks_hit)::double precision,
         sum(x.shared_blks_read)::double precision, sum(x.shared_blks_written)::double precision,
         sum(x.temp_blks_read)::double precision, sum(x.temp_blks_written)::double precision,
         sum(x.shared_blk_read_time + coalesce(x.local_blk_read_time, 0) + coalesce(x.temp_blk_read_time, 0)),
         sum(x.shared_blk_write_time + coalesce(x.local_blk_write_time, 0) + coalesce(x.temp_blk_write_time, 0)),
         sum(x.wal_bytes)::double precision
  from pgtracker.pg_stat_statements_between(
    statements_cost.instance, statements_cost.from_at, statements_cost.to_at) x
  left join pgtracker.database_names(
    statements_cost.instance, statements_cost.from_at, statements_cost.to_at) b on b.datid = x.dbid
  where statements_cost.database = '' or b.datname = statements_cost.database
  group by x.dbid, x.queryid
$$;
comment on function pgtracker.statements_cost is
  'Increases per database and queryid whose interval ends in (from_at, to_at], of all users and levels together; database empty: of all of them. userid: one of those who executed it. Times in milliseconds, that of blocks of all kinds (0 without track_io_timing), blocks of the server''s block size; null: the server''s version does not count it. summed_rows above 1: the row of queryid 0 that sums up what pgtracker.rollup_limit left out.';

drop function if exists pgtracker.statements_top;
create function pgtracker.statements_top(
  instance text, database text, from_at timestamptz, to_at timestamptz, by_what text,
  keep integer default 10)
returns table (
  datname text, queryid bigint, query text, lower_bound boolean, calls double precision,
  calls_per_second double precision, total_plan_time double precision,
  total_exec_time double precision, exec_time_per_call double precision,
  share_of_exec_time double precision, rows double precision, rows_per_call double precision,
  shared_blks_hit double precision, shared_blks_read double precision,
  shared_blks_written double precision, temp_blks_read double precision,
  temp_blks_written double precision, blk_read_time double precision,
  blk_write_time double precision, wal_bytes double precision)
language sql stable
as $$
  with cost as materialized (
    select c.*, c.total_exec_time / nullif(c.calls, 0) as exec_time_per_call,
           c.total_exec_time / nullif(sum(c.total_exec_time) over (), 0) as share_of_exec_time
    from pgtracker.statements_cost(
      statements_top.instance, statements_top.database, statements_top.from_at, statements_top.to_at) c
  ), measured as (
    select c.*, case statements_top.by_what
                  when 'total_exec_time' then c.total_exec_time
                  when 'total_plan_time' then c.total_plan_time
                  -- Many statements together have no mean that says anything.
                  when 'exec_time_per_call' then case when c.summed_rows = 1 then c.exec_time_per_call end
                  when 'calls' then c.calls
                  when 'rows' then c.rows
                  when 'shared_blks' then c.shared_blks_hit + c.shared_blks_read
                  when 'shared_blks_read' then c.shared_blks_read
                  when 'shared_blks_written' then c.shared_blks_written
                  when 'temp_blks' then c.temp_blks_read + c.temp_blks_written
                  when 'blk_time' then c.blk_read_time + c.blk_write_time
                  when 'wal_bytes' then c.wal_bytes end as measure
    from cost c
  ), top as materialized (
    select *
    from measured m
    where m.measure > 0
    order by m.measure desc, m.queryid, m.dbid
    limit statements_top.keep
  )
  select t.datname, t.queryid,
         case when t.summed_rows > 1 then format('(all other statements, up to %s in an hour)', t.summed_rows)
         else (select x.query
               from pgtracker.instance i
               join pgtracker.pg_stat_statements_text x on x.instance_id = i.instance_id
               where i.name = statements_top.instance and x.dbid = t.dbid and x.userid = t.userid
                 and x.queryid = t.queryid
               limit 1) end,
         t.lower_bound, t.calls, t.calls / nullif(extract(epoch from o.observed), 0)::double precision,
         t.total_plan_time, t.total_exec_time, t.exec_time_per_call, t.share_of_exec_time,
         t.rows, t.rows / nullif(t.calls, 0), t.shared_blks_hit, t.shared_blks_read,
         t.shared_blks_written, t.temp_blks_read, t.temp_blks_written, t.blk_read_time,
         t.blk_write_time, t.wal_bytes
  from top t
  join pgtracker.observed_between(
    statements_top.instance, 'pg_stat_statements', statements_top.from_at, statements_top.to_at) o on true
  order by t.measure desc, t.queryid, t.dbid
$$;
comment on function pgtracker.statements_top is
  'The statements that cost most in (from_at, to_at], keep of them, by_what: total_exec_time, total_plan_time, exec_time_per_call, calls, rows, shared_blks (found or read), shared_blks_read, shared_blks_written, temp_blks, blk_time, wal_bytes; what has none of it is left out. Figures as in pgtracker.statements_cost, share of 1 of the time of all statements of the database asked for (empty: of the server).';

drop function if exists pgtracker.statements_series;
create function pgtracker.statements_series(
  instance text, database text, from_at timestamptz, to_at timestamptz, bucket interval, by_what text,
  keep integer default 10)
returns table (bucket_start timestamptz, queryid bigint, label text, per_second double precision)
language sql stable
as $$
  with grown as materialized (
    select s.bucket_start, s.queryid, min(s.dbid) as dbid, min(s.userid) as userid,
           sum(case statements_series.by_what
                 when 'total_exec_time' then s.total_exec_time
                 when 'calls' then s.calls::double precision
                 when 'shared_blks_read' then s.shared_blks_read::double precision
                 when 'wal_bytes' then s.wal_bytes::double precision end) as amount
    from pgtracker.pg_stat_statements_series(
      statements_series.instance, statements_series.from_at, statements_series.to_at,
      statements_series.bucket) s
    where statements_series.database = ''
       or s.dbid in (select b.datid
                     from pgtracker.database_names(
                       statements_series.instance, statements_series.from_at, statements_series.to_at) b
                     where b.datname = statements_series.database)
    group by s.bucket_start, s.queryid
  ), kept as materialized (
    select g.queryid, min(g.dbid) as dbid, min(g.userid) as userid
    from grown g
    -- What an hour sums up is not a statement.
    where g.queryid <> 0
    group by g.queryid
    having sum(g.amount) > 0
    order by sum(g.amount) desc, g.queryid
    limit statements_series.keep
  ), shown as materialized (
    select g.bucket_start, k.queryid, sum(g.amount) as amount
    from grown g
    left join kept k on k.queryid = g.queryid
    group by g.bucket_start, k.queryid
  ), statement as (
    select s.queryid, case when s.queryid is null then 'others' else
             coalesce((select left(regexp_replace(t.query, '\s+', ' ', 'g'), 60) || ' '
                       from pgtracker.instance i
                       join pgtracker.pg_stat_statements_text t on t.instance_id = i.instance_id
                       where i.name = statements_series.instance and t.dbid = k.dbid
                         and t.userid = k.userid and t.queryid = k.queryid
                       limit 1), '') || '(' || s.queryid || ')' end as label
    from (select distinct s.queryid from shown s) s
    left join kept k on k.queryid = s.queryid
  )
  select o.bucket_start, st.queryid, st.label,
         case when o.seconds is not null then coalesce(s.amount, 0) / o.seconds end
  from pgtracker.observed_series(
    statements_series.instance, 'pg_stat_statements', statements_series.from_at,
    statements_series.to_at, statements_series.bucket) o
  cross join statement st
  left join shown s on s.bucket_start = o.bucket_start and s.queryid is not distinct from st.queryid
  order by o.bucket_start, st.label
$$;
comment on function pgtracker.statements_series is
  'What statements cost per second and bucket, by_what: total_exec_time (milliseconds), calls, shared_blks_read, wal_bytes. The statements that cost most in the range, keep of them, and queryid null: all others. database empty: all of them. per_second null: nothing is known of the bucket, a gap.';
