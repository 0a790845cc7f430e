-- age() counts to the next xid; a snapshot only to the latest that has ended, but it knows the epoch.
-- The next multixact is as far as the first one is old; the control file knows that of the last checkpoint.
select pg_catalog.version() as version,
       pg_catalog.current_setting('server_version_num')::int as server_version_num,
       s.system_identifier,
       pg_catalog.pg_postmaster_start_time() as started_at,
       pg_catalog.pg_conf_load_time() as config_loaded_at,
       pg_catalog.pg_is_in_recovery() as in_recovery,
       c.timeline_id,
       case when pg_catalog.pg_is_in_recovery() then pg_catalog.pg_last_wal_replay_lsn()
            else pg_catalog.pg_current_wal_lsn() end as current_wal_lsn,
       x.ended + ((3 + pg_catalog.age('3'::pg_catalog.xid) - x.ended) % 4294967296 + 4294967296) % 4294967296
         as next_xid,
       ((1 + pg_catalog.mxid_age('1') + 4294967296) % 4294967296)::text::xid as next_multixact,
       (select pg_catalog.count(*) from pg_catalog.pg_database) as database_count
from pg_catalog.pg_control_system() s, pg_catalog.pg_control_checkpoint() c,
     pg_catalog.txid_snapshot_xmax(pg_catalog.txid_current_snapshot()) x (ended)
