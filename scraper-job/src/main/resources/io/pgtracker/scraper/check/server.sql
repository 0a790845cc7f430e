select
  current_setting('server_version_num')::int as version_num,
  current_setting('server_version') as version,
  pg_is_in_recovery() as in_recovery,
  current_user as role_name,
  (select rolsuper from pg_roles where rolname = current_user) as is_superuser,
  pg_has_role(current_user, 'pg_monitor', 'USAGE') as is_monitor,
  (select coalesce(string_agg(rolname, ','), '') from pg_roles
   where rolname like 'pg\_%' and pg_has_role(oid, 'USAGE')) as roles,
  current_setting('track_activities') as track_activities,
  current_setting('track_counts') as track_counts,
  current_setting('track_io_timing') as track_io_timing,
  current_setting('compute_query_id', true) as compute_query_id,
  current_setting('pg_stat_statements.track', true) as statements_track,
  (select setting::int from pg_settings where name = 'track_activity_query_size') as query_size_bytes,
  -- no row where the role may not see it
  (select setting from pg_settings where name = 'shared_preload_libraries') as preloaded
