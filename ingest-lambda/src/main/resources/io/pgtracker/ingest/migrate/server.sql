-- A new store takes TimescaleDB where the server has it and nobody has created it yet.
select current_setting('server_version_num')::integer as version,
       to_regnamespace('pgtracker') is null
         and not exists (select from pg_extension where extname = 'timescaledb')
         and exists (select from pg_available_extensions where name = 'timescaledb')
         as takes_timescaledb
