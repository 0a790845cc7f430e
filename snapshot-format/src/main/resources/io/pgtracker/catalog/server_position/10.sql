-- age() counts to the next xid; a snapshot only to the latest that has ended, but it knows the epoch.
-- The next multixact is as far as the first one is old; the control file knows that of the last checkpoint.
select r.in_recovery,
       x.ended + ((3 + pg_catalog.age('3'::pg_catalog.xid) - x.ended) % 4294967296 + 4294967296) % 4294967296
         as next_xid,
       ((1 + pg_catalog.mxid_age('1') + 4294967296) % 4294967296)::text::xid as next_multixact,
       case when not r.in_recovery then pg_catalog.pg_current_wal_flush_lsn() end as current_wal_flush_lsn,
       case when not r.in_recovery then pg_catalog.pg_current_wal_lsn() end as current_wal_lsn,
       case when not r.in_recovery then pg_catalog.pg_current_wal_insert_lsn() end as current_wal_insert_lsn,
       pg_catalog.pg_last_wal_replay_lsn() as last_wal_replay_lsn,
       pg_catalog.pg_last_wal_receive_lsn() as last_wal_receive_lsn,
       pg_catalog.pg_last_xact_replay_timestamp() as last_xact_replay_timestamp,
       case when r.in_recovery then pg_catalog.pg_is_wal_replay_paused() end as replay_paused,
       case when not r.in_recovery
         -- the first eight digits of a WAL file's name, in hexadecimal
         then ('x' || pg_catalog.left(pg_catalog.pg_walfile_name(pg_catalog.pg_current_wal_lsn()), 8))
                ::bit(32)::pg_catalog.int4 end as timeline_id
from pg_catalog.pg_is_in_recovery() r (in_recovery),
     pg_catalog.txid_snapshot_xmax(pg_catalog.txid_current_snapshot()) x (ended)
