-- Functions of PostgreSQL that answer from the past, under every combination of arguments they have; and with
-- oid and text where PostgreSQL itself would turn these into a regclass of the store. Here: the moment, the server,
-- its sessions.

-- Time stands still at the moment the activity was read.

create function history.now() returns timestamptz
language sql stable
return history.setting('at')::timestamptz;

create function history.clock_timestamp() returns timestamptz
language sql stable
return history.now();

create function history.statement_timestamp() returns timestamptz
language sql stable
return history.now();

create function history.transaction_timestamp() returns timestamptz
language sql stable
return history.now();

create function history.age(timestamptz) returns interval
language sql stable
return pg_catalog.age((history.now()::date)::timestamptz, $1);

create function history.age(timestamp) returns interval
language sql stable
return pg_catalog.age((history.now()::date)::timestamp, $1);

-- The server.

create function history.version() returns text
language sql stable
begin atomic
  select f.version from history.rows_of_server_facts() f;
end;

create function history.pg_postmaster_start_time() returns timestamptz
language sql stable
begin atomic
  select f.started_at from history.rows_of_server_facts() f;
end;

create function history.pg_conf_load_time() returns timestamptz
language sql stable
begin atomic
  select f.config_loaded_at from history.rows_of_server_facts() f;
end;

-- What moves on all the time: of the very moment, or of none (history.frames).

create function history.pg_is_in_recovery() returns boolean
language sql stable
begin atomic
  select p.in_recovery from history.rows_of_server_position() p;
end;

-- What is the same for all rows is looked up once, while a query is planned: planned_… functions pass as immutable for
-- that. A plan may be older than where the session is (a transaction that moved it was rolled back; the query itself
-- moves it): then what was planned is not taken.

create function history.place() returns text
language sql stable
return pg_catalog.current_setting('history.place', true);
comment on function history.place() is 'Where the session is: another one after each history.go; null or empty: nowhere.';

create function history.planned_place() returns text
language sql immutable
return history.place();
comment on function history.planned_place() is 'Where the session was when the query was planned.';

create function history.next_xid() returns bigint
language sql stable
begin atomic
  select p.next_xid from history.rows_of_server_position() p;
end;
comment on function history.next_xid() is 'Transaction id that was to be given next: what age() counts to.';

create function history.planned_next_xid() returns bigint
language sql immutable
return history.next_xid();
comment on function history.planned_next_xid() is 'next_xid() of the planned place.';

create function history.next_multixact() returns xid
language sql stable
begin atomic
  select p.next_multixact from history.rows_of_server_position() p;
end;
comment on function history.next_multixact() is 'Multixact id that was to be given next: what mxid_age() counts to.';

create function history.planned_next_multixact() returns xid
language sql immutable
return history.next_multixact();
comment on function history.planned_next_multixact() is 'next_multixact() of the planned place.';

create function history.age(xid) returns integer
language sql stable
return pgtracker.xid_age($1, case when history.planned_place() = history.place()
                                  then history.planned_next_xid() else history.next_xid() end);

create function history.mxid_age(xid) returns integer
language sql stable
return pgtracker.mxid_age($1, case when history.planned_place() = history.place()
                                   then history.planned_next_multixact() else history.next_multixact() end);

-- On a standby these fail on a server, too.
create function history.pg_current_wal_lsn() returns pg_lsn
language sql stable
begin atomic
  select coalesce(
    p.current_wal_lsn, history.not_recorded('pg_current_wal_lsn(): the server was in recovery', null::pg_lsn))
  from history.rows_of_server_position() p;
end;

create function history.pg_current_wal_insert_lsn() returns pg_lsn
language sql stable
begin atomic
  select coalesce(
    p.current_wal_insert_lsn,
    history.not_recorded('pg_current_wal_insert_lsn(): the server was in recovery', null::pg_lsn))
  from history.rows_of_server_position() p;
end;

create function history.pg_current_wal_flush_lsn() returns pg_lsn
language sql stable
begin atomic
  select coalesce(
    p.current_wal_flush_lsn,
    history.not_recorded('pg_current_wal_flush_lsn(): the server was in recovery', null::pg_lsn))
  from history.rows_of_server_position() p;
end;

create function history.pg_last_wal_replay_lsn() returns pg_lsn
language sql stable
begin atomic
  select p.last_wal_replay_lsn from history.rows_of_server_position() p;
end;

create function history.pg_last_wal_receive_lsn() returns pg_lsn
language sql stable
begin atomic
  select p.last_wal_receive_lsn from history.rows_of_server_position() p;
end;

create function history.pg_last_xact_replay_timestamp() returns timestamptz
language sql stable
begin atomic
  select p.last_xact_replay_timestamp from history.rows_of_server_position() p;
end;

create function history.pg_is_wal_replay_paused() returns boolean
language sql stable
begin atomic
  select coalesce(
    p.replay_paused,
    history.not_recorded('pg_is_wal_replay_paused(): the server was not in recovery', null::boolean))
  from history.rows_of_server_position() p;
end;

-- There was no session that asked; no backend has the number 0.
create function history.pg_backend_pid() returns integer
language sql stable
return 0;

create function history.current_database() returns name
language sql stable
return history.database_name()::name;

create function history.getdatabaseencoding() returns name
language sql stable
begin atomic
  select pg_catalog.pg_encoding_to_char(d.encoding)
  from history.rows_of_pg_database() d
  where d.datname = history.database_name();
end;

create function history.pg_blocking_pids(integer) returns integer[]
language sql stable
begin atomic
  select coalesce((
    select l.blocking_pids
    from history.rows_of_pg_locks() l
    where l.pid = $1 and not l.granted
    limit 1), '{}');
end;

create function history.pg_get_userbyid(oid) returns name
language sql stable
begin atomic
  select coalesce(
    (select case when not r.removed then r.rolname::name end
     from pgtracker.pg_roles r
     where r.instance_id = history.instance_id() and r.oid = $1
       and r.collected_at <= history.moment('pg_roles')
     order by r.collected_at desc
     limit 1),
    pg_catalog.concat('unknown (OID=', $1, ')')::name);
end;
