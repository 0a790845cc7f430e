select l.*, case when not l.granted then pg_catalog.pg_blocking_pids(l.pid) end as blocking_pids
from pg_catalog.pg_locks l
where l.pid is distinct from pg_catalog.pg_backend_pid()
