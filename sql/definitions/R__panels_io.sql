-- Writing to disk as graphs want it: who writes, and how long each operation took.

drop function if exists pgtracker.io_series;
create function pgtracker.io_series(instance text, from_at timestamptz, to_at timestamptz, bucket interval)
returns table (
  bucket_start timestamptz, backend_type text, object text, context text, seconds double precision,
  read_bytes double precision, write_bytes double precision, extend_bytes double precision,
  fsyncs double precision, operations double precision, io_millis double precision)
language sql stable
as $$
  with grown as materialized (
    select s.bucket_start, s.backend_type, s.object, s.context, s.read_bytes, s.write_bytes, s.extend_bytes, s.fsyncs,
           s.reads, s.writes, s.extends, s.read_time, s.write_time, s.extend_time, s.fsync_time
    from pgtracker.pg_stat_io_series(
      io_series.instance, io_series.from_at, io_series.to_at, io_series.bucket) s
  )
  select o.bucket_start, k.backend_type, k.object, k.context, o.seconds,
         case when o.seconds is not null then coalesce(g.read_bytes, 0) end::double precision,
         case when o.seconds is not null then coalesce(g.write_bytes, 0) end::double precision,
         case when o.seconds is not null then coalesce(g.extend_bytes, 0) end::double precision,
         case when o.seconds is not null then coalesce(g.fsyncs, 0) end::double precision,
         case when o.seconds is not null
              then coalesce(g.reads, 0) + coalesce(g.writes, 0) + coalesce(g.extends, 0) + coalesce(g.fsyncs, 0)
              end::double precision,
         case when o.seconds is not null
              then coalesce(g.read_time, 0) + coalesce(g.write_time, 0) + coalesce(g.extend_time, 0)
                   + coalesce(g.fsync_time, 0) end
  from pgtracker.observed_series(
    io_series.instance, 'pg_stat_io', io_series.from_at, io_series.to_at, io_series.bucket) o
  -- Only those that did something: of 60 and more kinds most never do.
  cross join (select distinct g.backend_type, g.object, g.context from grown g) k
  left join grown g on g.bucket_start = o.bucket_start and g.backend_type = k.backend_type
    and g.object = k.object and g.context = k.context
  order by o.bucket_start
$$;
comment on function pgtracker.io_series is
  'I/O by kind of process, object and context, per bucket: bytes read, written and added to files, calls of fsync, operations of all sorts, and milliseconds they took (0 without track_io_timing; object wal: track_wal_io_timing). seconds: the time they cover, what rates are divided by. From PostgreSQL 16 on. Kinds that did nothing in the range have no row; nulls where nothing is known.';
