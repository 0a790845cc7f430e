select *
from pg_catalog.pg_stat_replication_slots
