-- Optional: what PostgreSQL does not show to members of pg_monitor, and what pgtracker can do without.
-- Run it in each database that is to show it, as a superuser or as the owner of the database, e.g.:
--   psql -d app -f helpers.sql
-- Running it again changes nothing; DROP SCHEMA pgtracker CASCADE takes it back.
--
-- The functions run with the rights of who runs this script, and only ${role} may call them.
BEGIN;

CREATE SCHEMA IF NOT EXISTS pgtracker;
REVOKE ALL ON SCHEMA pgtracker FROM PUBLIC;
GRANT USAGE ON SCHEMA pgtracker TO ${role};

-- How many nulls and distinct values columns have and how wide they are; never a value.
CREATE OR REPLACE FUNCTION pgtracker.column_statistics()
RETURNS TABLE (attrelid oid, attnum int2, inherited bool, null_frac float4, avg_width int4, n_distinct float4)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $pgtracker$
  SELECT c.oid, a.attnum, s.inherited, s.null_frac, s.avg_width, s.n_distinct
  FROM pg_catalog.pg_stats s
  JOIN pg_catalog.pg_namespace n ON n.nspname = s.schemaname
  JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relname = s.tablename
  JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attname = s.attname
  WHERE n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\_%'
$pgtracker$;
REVOKE ALL ON FUNCTION pgtracker.column_statistics() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgtracker.column_statistics() TO ${role};

-- How far a sequence has come; null where it was never used.
CREATE OR REPLACE FUNCTION pgtracker.sequence_value(oid)
RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $pgtracker$
  SELECT CASE WHEN pg_catalog.has_sequence_privilege($1, 'SELECT,USAGE')
              THEN pg_catalog.pg_sequence_last_value($1::pg_catalog.regclass) END
$pgtracker$;
REVOKE ALL ON FUNCTION pgtracker.sequence_value(oid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgtracker.sequence_value(oid) TO ${role};

COMMIT;
