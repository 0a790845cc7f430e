select pg_catalog.version() as version,
       pg_catalog.current_setting('server_version_num')::int as server_version_num,
       s.system_identifier,
       pg_catalog.pg_postmaster_start_time() as started_at,
       pg_catalog.pg_conf_load_time() as config_loaded_at,
       pg_catalog.pg_is_in_recovery() as in_recovery,
       c.timeline_id,
       (select pg_catalog.count(*) from pg_catalog.pg_database) as database_count
from pg_catalog.pg_control_system() s, pg_catalog.pg_control_checkpoint() c
