-- What pgtracker needs on a server: run it once, as an administrator, in the database that is to
-- hold the extension, e.g.: psql -v ON_ERROR_STOP=1 -d postgres -f grants.sql
-- Running it again changes nothing.

-- A role that reads statistics and nothing else.
-- Give it a password with psql's \password ${role}, which keeps it out of logs and files.
DO $pgtracker$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = ${role_literal}) THEN
    CREATE ROLE ${role} LOGIN;
  END IF;
END
$pgtracker$;
GRANT pg_monitor TO ${role};

-- One connection at a time stays open and one more visits databases; the rest is for a second
-- scraper and for pgtracker check.
ALTER ROLE ${role} CONNECTION LIMIT 8;

-- Limits the server enforces even if a client forgot its own.
ALTER ROLE ${role} SET default_transaction_read_only = on;
ALTER ROLE ${role} SET statement_timeout = '30s';
ALTER ROLE ${role} SET lock_timeout = '1s';
ALTER ROLE ${role} SET idle_in_transaction_session_timeout = '1min';

-- Every database that may be connected to now; PUBLIC may be shut out of some.
DO $pgtracker$
DECLARE
  name name;
BEGIN
  FOR name IN
    SELECT datname
    FROM pg_catalog.pg_database
    WHERE datallowconn AND NOT datistemplate AND datconnlimit <> -2
      AND has_database_privilege(oid, 'CONNECT WITH GRANT OPTION')
  LOOP
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I', name, ${role_literal});
  END LOOP;
END
$pgtracker$;

-- Statement statistics, in this database for all. The library has to be loaded first:
--   ALTER SYSTEM SET shared_preload_libraries = pg_stat_statements;  -- after the ones set now
-- and a restart of the server.
CREATE EXTENSION IF NOT EXISTS pg_stat_statements;

-- Worth having, and yours to decide:
--   ALTER SYSTEM SET track_io_timing = on;
--   ALTER SYSTEM SET track_activity_query_size = '4kB';  -- needs a restart
--   SELECT pg_reload_conf();

-- Optional, in each database: how many nulls and distinct values columns have (never a value) and how
-- far sequences have come, which pg_monitor is not shown. This prints the SQL:
--   pgtracker grants --helpers
