-- The history of one statement, or of all of them together.

drop function if exists pgtracker.statement_series;
create function pgtracker.statement_series(
  instance text, database text, queryid bigint, from_at timestamptz, to_at timestamptz,
  bucket interval)
returns table (
  bucket_start timestamptz, seconds double precision, calls double precision,
  total_plan_time double precision, total_exec_time double precision, rows double precision,
  shared_blks_hit double precision, shared_blks_read double precision,
  shared_blks_dirtied double precision, shared_blks_written double precision,
  temp_blks_read double precision, temp_blks_written double precision,
  blk_read_time double precision, blk_write_time double precision, wal_bytes double precision)
language sql stable
as $$
  with grown as materialized (
    select s.bucket_start, sum(s.calls)::double precision as calls,
           sum(s.total_plan_time) as total_plan_time, sum(s.total_exec_time) as total_exec_time,
           sum(s.rows)::double precision as rows,
           sum(s.shared_blks_hit)::double precision as shared_blks_hit,
           sum(s.shared_blks_read)::double precision as shared_blks_read,
           sum(s.shared_blks_dirtied)::double precision as shared_blks_dirtied,
           sum(s.shared_blks_written)::double precision as shared_blks_written,
           sum(s.temp_blks_read)::double precision as temp_blks_read,
           sum(s.temp_blks_written)::double precision as temp_blks_written,
           sum(s.shared_blk_read_time + coalesce(s.local_blk_read_time, 0) + coalesce(s.temp_blk_read_time, 0))
             as blk_read_time,
           sum(s.shared_blk_write_time + coalesce(s.local_blk_write_time, 0) + coalesce(s.temp_blk_write_time, 0))
             as blk_write_time,
           sum(s.wal_bytes)::double precision as wal_bytes
    from pgtracker.pg_stat_statements_series(
      statement_series.instance, statement_series.from_at, statement_series.to_at,
      statement_series.bucket) s
    where (statement_series.queryid is null or s.queryid = statement_series.queryid)
      and (statement_series.database = ''
           or s.dbid in (select b.datid
                         from pgtracker.database_names(
                           statement_series.instance, statement_series.from_at, statement_series.to_at) b
                         where b.datname = statement_series.database))
    group by s.bucket_start
  ), counted as (
    select count(g.total_plan_time) > 0 as plan_time, count(g.blk_read_time) > 0 as blk_time,
           count(g.wal_bytes) > 0 as wal
    from grown g
  )
  select o.bucket_start, o.seconds,
         case when o.seconds is not null then coalesce(g.calls, 0) end,
         -- What the server's version does not count is unknown; what did not grow is 0.
         case when o.seconds is not null and c.plan_time then coalesce(g.total_plan_time, 0) end,
         case when o.seconds is not null then coalesce(g.total_exec_time, 0) end,
         case when o.seconds is not null then coalesce(g.rows, 0) end,
         case when o.seconds is not null then coalesce(g.shared_blks_hit, 0) end,
         case when o.seconds is not null then coalesce(g.shared_blks_read, 0) end,
         case when o.seconds is not null then coalesce(g.shared_blks_dirtied, 0) end,
         case when o.seconds is not null then coalesce(g.shared_blks_written, 0) end,
         case when o.seconds is not null then coalesce(g.temp_blks_read, 0) end,
         case when o.seconds is not null then coalesce(g.temp_blks_written, 0) end,
         case when o.seconds is not null and c.blk_time then coalesce(g.blk_read_time, 0) end,
         case when o.seconds is not null and c.blk_time then coalesce(g.blk_write_time, 0) end,
         case when o.seconds is not null and c.wal then coalesce(g.wal_bytes, 0) end
  from pgtracker.observed_series(
    statement_series.instance, 'pg_stat_statements', statement_series.from_at,
    statement_series.to_at, statement_series.bucket) o
  cross join counted c
  left join grown g on g.bucket_start = o.bucket_start
  order by o.bucket_start
$$;
comment on function pgtracker.statement_series is
  'Increases of a statement per bucket, of all users together; queryid null: of all statements, database empty: in all of them. seconds: the time they cover, what rates are divided by; null: nothing is known of the bucket, a gap. Times in milliseconds, that of blocks of all kinds (0 without track_io_timing). Null where it was observed: the server''s version does not count it. Of hours in which pgtracker.rollup_limit left it out, a statement has 0.';

drop function if exists pgtracker.statement_sessions_series;
create function pgtracker.statement_sessions_series(
  instance text, queryid bigint, from_at timestamptz, to_at timestamptz, bucket interval)
returns table (bucket_start timestamptz, average_sessions double precision)
language sql stable
as $$
  with sampled as materialized (
    select p.bucket_start, max(p.samples) as samples
    from pgtracker.activity_profile(
      statement_sessions_series.instance, statement_sessions_series.from_at,
      statement_sessions_series.to_at, statement_sessions_series.bucket, 'wait_event_type', 0) p
    group by p.bucket_start
  ), active as materialized (
    select p.bucket_start, p.average_active_sessions
    from pgtracker.activity_profile(
      statement_sessions_series.instance, statement_sessions_series.from_at,
      statement_sessions_series.to_at, statement_sessions_series.bucket, 'query_id', 2147483647) p
    where p.value = statement_sessions_series.queryid::text
  )
  select t.bucket_start, case when s.samples is not null then coalesce(a.average_active_sessions, 0) end
  from pgtracker.panel_times(
    statement_sessions_series.from_at, statement_sessions_series.to_at,
    statement_sessions_series.bucket) t
  left join sampled s on s.bucket_start = t.bucket_start
  left join active a on a.bucket_start = t.bucket_start
  where statement_sessions_series.queryid is not null
  order by t.bucket_start
$$;
comment on function pgtracker.statement_sessions_series is
  'Sessions that were executing a statement, on average, per bucket, from samples in [from_at, to_at); null where no sample was taken, a gap. Of buckets of an hour or more those hours have 0 in which it was not among the 50 most frequent. From PostgreSQL 14 on, with compute_query_id.';

drop function if exists pgtracker.statement_samples_between;
create function pgtracker.statement_samples_between(
  instance text, database text, queryid bigint, from_at timestamptz, to_at timestamptz)
returns table (
  collected_at timestamptz, pid integer, datname text, usename text, application_name text,
  wait_event_type text, wait_event text, query_age interval)
language sql stable
as $$
  select a.collected_at, a.pid, a.datname, a.usename, a.application_name, a.wait_event_type,
         a.wait_event, a.collected_at - a.query_start
  from pgtracker.pg_stat_activity a
  where a.instance_id = (select i.instance_id from pgtracker.instance i
                         where i.name = statement_samples_between.instance)
    and a.state = 'active' and a.query_id = statement_samples_between.queryid
    and (statement_samples_between.database = '' or a.datname = statement_samples_between.database)
    and a.collected_at >= statement_samples_between.from_at
    and a.collected_at < statement_samples_between.to_at
$$;
comment on function pgtracker.statement_samples_between is
  'Sessions that were executing a statement, a row for each sample in [from_at, to_at) that saw them; database empty: in all of them. From PostgreSQL 14 on, with compute_query_id.';
