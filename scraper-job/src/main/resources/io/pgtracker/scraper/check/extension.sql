select
  (select extversion from pg_extension where extname = 'pg_stat_statements') as installed,
  (select default_version from pg_available_extensions where name = 'pg_stat_statements') as available
