-- Of what users made, and of schemas and relations. What else PostgreSQL brings along with a comment:
-- refuse comments on what PostgreSQL brings along: classoid = 'pg_catalog.pg_proc'::pg_catalog.regclass, objoid = 1
-- refuse comments on what PostgreSQL brings along: classoid = 'pg_catalog.pg_operator'::pg_catalog.regclass, objoid = 1
-- refuse comments on what PostgreSQL brings along: classoid = 'pg_catalog.pg_type'::pg_catalog.regclass, objoid = 1
-- refuse comments on what PostgreSQL brings along: classoid = 'pg_catalog.pg_am'::pg_catalog.regclass, objoid = 1
-- refuse comments on what PostgreSQL brings along: classoid = 'pg_catalog.pg_collation'::pg_catalog.regclass, objoid = 1
-- refuse comments on what PostgreSQL brings along: classoid = 'pg_catalog.pg_conversion'::pg_catalog.regclass, objoid = 1
-- refuse comments on what PostgreSQL brings along: classoid = 'pg_catalog.pg_extension'::pg_catalog.regclass, objoid = 1
-- refuse comments on what PostgreSQL brings along: classoid = 'pg_catalog.pg_language'::pg_catalog.regclass, objoid = 1
-- refuse comments on what PostgreSQL brings along: classoid = 'pg_catalog.pg_ts_config'::pg_catalog.regclass, objoid = 1
-- refuse comments on what PostgreSQL brings along: classoid = 'pg_catalog.pg_ts_dict'::pg_catalog.regclass, objoid = 1
-- refuse comments on what PostgreSQL brings along: classoid = 'pg_catalog.pg_ts_parser'::pg_catalog.regclass, objoid = 1
-- refuse comments on what PostgreSQL brings along: classoid = 'pg_catalog.pg_ts_template'::pg_catalog.regclass, objoid = 1
select c.*
from history.rows_of_comments() c
