select c.*, d.stats_reset
from pg_catalog.pg_stat_database_conflicts c
left join pg_catalog.pg_stat_database d using (datid)
