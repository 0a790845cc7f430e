select d.stats_reset as database_reset,
       d.datid as database_oid,
       (select max(n.oid::bigint) from pg_catalog.pg_database n) as newest_database_oid,
       array[d.xact_commit, d.xact_rollback, d.blks_read, d.blks_hit, d.tup_returned, d.tup_fetched,
             d.tup_inserted, d.tup_updated, d.tup_deleted, d.temp_files, d.temp_bytes, d.deadlocks] as database_counters
from pg_catalog.pg_stat_database d
where d.datname = pg_catalog.current_database()
