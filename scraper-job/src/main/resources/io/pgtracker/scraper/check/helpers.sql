-- Optional: what PostgreSQL does not show to members of pg_monitor, and what pgtracker can do without.
-- Run it in each database that is to show it, as a superuser or as the owner of the database, e.g.:
--   psql -v ON_ERROR_STOP=1 -d app -f helpers.sql
-- Running it again changes nothing; DROP SCHEMA pgtracker CASCADE takes it back.
--
-- The functions run with the rights of who runs this script, and only ${role} may call them.
BEGIN;

-- What somebody else made under these names would stay his, and pgtracker would not use it.
DO $pgtracker$
DECLARE
  strange text;
BEGIN
  SELECT string_agg(format('%s belongs to %I', o.what, r.rolname), ', ') INTO strange
  FROM (
    SELECT 'schema pgtracker' AS what, nspowner AS owner
    FROM pg_catalog.pg_namespace
    WHERE nspname = 'pgtracker'
    UNION ALL
    SELECT format('function pgtracker.%I', p.proname), p.proowner
    FROM pg_catalog.pg_proc p
    JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname = 'pgtracker') o
  JOIN pg_catalog.pg_roles r ON r.oid = o.owner
  WHERE NOT r.rolsuper
    AND r.oid <> (SELECT datdba FROM pg_catalog.pg_database WHERE datname = current_database());
  IF strange IS NOT NULL THEN
    RAISE EXCEPTION '%, and to neither a superuser nor the owner of the database: find out why, then drop it', strange;
  END IF;
END
$pgtracker$;

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
  WHERE n.nspname NOT IN ('pg_catalog', 'information_schema')
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
