-- Where TimescaleDB is installed, everything that grows with time becomes a hypertable.
do $$
declare
  t record;
begin
  if not exists (select from pg_extension where extname = 'timescaledb') then
    return;
  end if;
  for t in
    select c.relname as name,
           case when c.relname like '%\_delta' then 'interval_end' else 'collected_at' end as time_column
    from pg_class c
    where c.relnamespace = 'pgtracker'::regnamespace
      and c.relkind = 'r'
      and (c.relname like '%\_delta'
           or c.relname in ('frame', 'pg_stat_activity', 'pg_locks', 'pg_stat_database',
                            'pg_stat_statements_info', 'pg_stat_statements', 'pg_stat_user_tables',
                            'pgtracker_scrape'))
  loop
    perform create_hypertable(
      format('pgtracker.%I', t.name)::regclass, t.time_column::name,
      chunk_time_interval => interval '1 day', create_default_indexes => false);
  end loop;
end
$$;
