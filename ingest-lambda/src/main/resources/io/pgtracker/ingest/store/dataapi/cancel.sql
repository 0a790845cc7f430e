-- A process of the service's pool serves others later: only while it serves this very transaction.
select pg_cancel_backend(a.pid) as cancelled
from pg_stat_activity a
where a.pid = :pid::integer and a.xact_start = :begun_at::timestamptz
