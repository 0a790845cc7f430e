select buffers_clean, maxwritten_clean, buffers_backend, buffers_backend_fsync, buffers_alloc, stats_reset
from pg_catalog.pg_stat_bgwriter
