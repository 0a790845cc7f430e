-- Samples: sessions, locks, replication, progress.

comment on column pgtracker.pg_stat_activity.datid is 'oid of its database; null: a process of none';
comment on column pgtracker.pg_stat_activity.leader_pid is 'process it works for: leader of a parallel query or apply worker; from 13 on';
comment on column pgtracker.pg_stat_activity.usesysid is 'oid of the role; null: a process without one';
comment on column pgtracker.pg_stat_activity.client_addr is 'null: over a Unix socket, or a process of the server';
comment on column pgtracker.pg_stat_activity.xact_start is 'when its transaction began; null: it has none';
comment on column pgtracker.pg_stat_activity.query_start is 'when its query began; when not active the last one';
comment on column pgtracker.pg_stat_activity.state_change is 'when its state last changed';
comment on column pgtracker.pg_stat_activity.wait_event_type is 'kind of what it waits for; null: it does not wait';
comment on column pgtracker.pg_stat_activity.wait_event is 'what it waits for, as the server''s version names it; null: it does not wait';
comment on column pgtracker.pg_stat_activity.state is 'active, idle, idle in transaction, idle in transaction (aborted), fastpath function call, disabled; null: a process of the server, or not visible';
comment on column pgtracker.pg_stat_activity.backend_xid is 'its transaction id; null: it has written nothing';
comment on column pgtracker.pg_stat_activity.backend_xmin is 'oldest transaction whose row versions it may still need: what holds back vacuum';
comment on column pgtracker.pg_stat_activity.query_id is 'identifier of the query, as pg_stat_statements.queryid; null without compute_query_id; from 14 on';
comment on column pgtracker.pg_stat_activity.query is 'text of the query that runs, or of the last one; literals replaced unless the scraper''s query_text says otherwise; cut at track_activity_query_size';
comment on column pgtracker.pg_stat_activity.backend_type is 'client backend, autovacuum worker, walsender, …';

comment on column pgtracker.pg_locks.locktype is 'kind of what is locked: relation, transactionid, tuple, virtualxid, advisory, …';
comment on column pgtracker.pg_locks.database is 'oid of the database it is in; 0: shared; null: in none';
comment on column pgtracker.pg_locks.relation is 'oid of the relation; null: it is none, nor part of one';
comment on column pgtracker.pg_locks.page is 'number of the block in the relation; null: not a block or tuple';
comment on column pgtracker.pg_locks.tuple is 'number of the tuple in the block; null: not a tuple';
comment on column pgtracker.pg_locks.virtualxid is 'virtual transaction that is locked';
comment on column pgtracker.pg_locks.transactionid is 'transaction that is locked';
comment on column pgtracker.pg_locks.classid is 'catalog of the object, or first key of an advisory lock';
comment on column pgtracker.pg_locks.objid is 'oid of the object in its catalog, or second key of an advisory lock';
comment on column pgtracker.pg_locks.objsubid is 'number of the column, 0: none; advisory locks: 1 one key of 64 bits, 2 two keys';
comment on column pgtracker.pg_locks.virtualtransaction is 'virtual transaction that holds or awaits it';
comment on column pgtracker.pg_locks.pid is 'process that holds or awaits it; null: a prepared transaction';
comment on column pgtracker.pg_locks.mode is 'AccessShareLock … AccessExclusiveLock';
comment on column pgtracker.pg_locks.granted is 'false: awaited';
comment on column pgtracker.pg_locks.fastpath is 'true: taken without the lock table';
comment on column pgtracker.pg_locks.waitstart is 'since when it is awaited; null: held, or just begun; from 14 on';
comment on column pgtracker.pg_locks.blocking_pids is 'of an awaited lock: processes that hold it or stand before it in the queue, 0: a prepared transaction; null: held';

comment on column pgtracker.pg_prepared_xacts.database is 'database it was prepared in';

comment on column pgtracker.pg_stat_replication.sync_priority is 'its place among the synchronous ones; 0: asynchronous';
comment on column pgtracker.pg_stat_replication.sync_state is 'async, potential, sync or quorum';

comment on column pgtracker.pg_replication_slots.slot_name is 'name, unique in the server';
comment on column pgtracker.pg_replication_slots.plugin is 'output plugin; null: physical';
comment on column pgtracker.pg_replication_slots.slot_type is 'physical or logical';
comment on column pgtracker.pg_replication_slots.datoid is 'oid of its database; null: physical';
comment on column pgtracker.pg_replication_slots.database is 'its database; null: physical';
comment on column pgtracker.pg_replication_slots.temporary is 'goes with the session that made it';
comment on column pgtracker.pg_replication_slots.active is 'somebody streams from it';
comment on column pgtracker.pg_replication_slots.active_pid is 'process that streams from it; null: nobody does';
comment on column pgtracker.pg_replication_slots.two_phase is 'prepared transactions are decoded when they are prepared; from 14 on';
comment on column pgtracker.pg_replication_slots.failover is 'kept up to date on standbys; from 17 on';
comment on column pgtracker.pg_replication_slots.synced is 'copied here from the primary; from 17 on';

comment on column pgtracker.pg_stat_wal_receiver.pid is 'process id of the receiver';
comment on column pgtracker.pg_stat_wal_receiver.receive_start_tli is 'timeline when the receiver started';
comment on column pgtracker.pg_stat_wal_receiver.received_tli is 'timeline of the last position received';
comment on column pgtracker.pg_stat_wal_receiver.latest_end_time is 'when that position was reported; sender''s clock';
comment on column pgtracker.pg_stat_wal_receiver.slot_name is 'slot it streams through; null: none';
comment on column pgtracker.pg_stat_wal_receiver.sender_host is 'host it streams from; from 11 on';
comment on column pgtracker.pg_stat_wal_receiver.sender_port is 'port it streams from; from 11 on';

comment on column pgtracker.pg_stat_subscription.latest_end_time is 'when that position was reported; sender''s clock';

comment on column pgtracker.pg_stat_progress_basebackup.pid is 'process id of the WAL sender';

comment on column pgtracker.pg_stat_progress_copy.type is 'FILE, PROGRAM, PIPE or CALLBACK';

comment on column pgtracker.pg_stat_progress_create_index.command is 'CREATE INDEX, REINDEX, and the same CONCURRENTLY';

comment on column pgtracker.pg_stat_progress_cluster.command is 'CLUSTER or VACUUM FULL';

comment on column pgtracker.pg_stat_progress_copy.command is 'COPY FROM or COPY TO';

comment on column pgtracker.pgtracker_scrape.tick is 'grid moment the frame was due, scraper''s clock';
comment on column pgtracker.pgtracker_scrape.dataset is 'dataset of the frame this row is about';
comment on column pgtracker.pgtracker_scrape.database is 'database it was read in; null for datasets of the whole instance';
comment on column pgtracker.pgtracker_scrape.outcome is 'ok, or why it failed, as frame_failure.reason says';
comment on column pgtracker.pgtracker_scrape.rows is 'rows of the frame';
comment on column pgtracker.pgtracker_scrape.bytes is 'bytes the frame added to its object, before compression';
comment on column pgtracker.pgtracker_scrape.duration_micros is 'microseconds from the first message of the frame to its last row';
