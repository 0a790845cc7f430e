-- For tables that grow with time, in every later migration: one place that knows the editions.
create function pgtracker.keep_by_time(kept regclass, time_column name) returns void
language plpgsql
as $$
begin
  if exists (select from pg_extension where extname = 'timescaledb') then
    perform create_hypertable(
      kept, time_column, chunk_time_interval => interval '1 day', create_default_indexes => false);
  end if;
end
$$;
comment on function pgtracker.keep_by_time is 'Makes a new, empty table a hypertable by its time column where TimescaleDB is installed.';
