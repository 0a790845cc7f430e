select *
from pg_catalog.pg_stat_activity
where pid <> pg_catalog.pg_backend_pid()
