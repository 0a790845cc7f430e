-- Functions of PostgreSQL that answer from the past, under every combination of arguments they have; and with
-- oid and text where PostgreSQL itself would turn these into a regclass of the store.

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

-- Settings, in the units SHOW would choose.

create function history.shown_setting(name text, setting text, unit text, vartype text) returns text
language sql immutable
begin atomic
  select case
    when vartype not in ('integer', 'real') or unit is null or setting::numeric <= 0 then setting
    -- The operating system's, which PostgreSQL asks for and shows as it is.
    when name in ('tcp_keepalives_idle', 'tcp_keepalives_interval', 'tcp_user_timeout') then setting
    else coalesce((
      select pg_catalog.concat((setting::numeric * m.multiplier / u.size)::bigint, u.name)
      from (values ('B', 1, 'bytes'), ('kB', 1024, 'bytes'), ('MB', 1048576, 'bytes'), ('us', 1, 'time'),
                   ('ms', 1000, 'time'), ('s', 1000000, 'time'), ('min', 60000000, 'time'))
        as base(name, size, dimension)
      cross join lateral (
        select coalesce(nullif(pg_catalog.substring(unit, '^\d+'), '')::numeric, 1) * base.size) as m(multiplier)
      join (values ('TB', 1099511627776, 'bytes'), ('GB', 1073741824, 'bytes'), ('MB', 1048576, 'bytes'),
                   ('kB', 1024, 'bytes'), ('B', 1, 'bytes'), ('d', 86400000000, 'time'), ('h', 3600000000, 'time'),
                   ('min', 60000000, 'time'), ('s', 1000000, 'time'), ('ms', 1000, 'time'), ('us', 1, 'time'))
        as u(name, size, dimension) on u.dimension = base.dimension
      where base.name = pg_catalog.regexp_replace(unit, '^\d+', '')
        and (setting::numeric * m.multiplier) % u.size = 0
      order by u.size desc
      limit 1), pg_catalog.concat(setting, unit))
    end;
end;
comment on function history.shown_setting is 'A value of pg_settings as SHOW writes it: in the largest unit without a fraction.';

create function history.recorded_setting(name text, missing_ok boolean) returns text
language plpgsql stable
as $$
declare
  s record;
begin
  select p.* into s
  from pgtracker.pg_settings p
  where p.instance_id = history.instance_id() and p.collected_at <= history.moment('pg_settings')
    and p.name = coalesce(
      (select n.name from (values ('datestyle', 'DateStyle'), ('intervalstyle', 'IntervalStyle'), ('timezone', 'TimeZone'))
         as n(lower, name) where n.lower = pg_catalog.lower(recorded_setting.name)),
      pg_catalog.lower(recorded_setting.name))
  order by p.collected_at desc
  limit 1;
  if not found or s.removed then
    if missing_ok then
      return null;
    end if;
    raise exception using
      errcode = '42704',
      message = pg_catalog.format('unrecognized configuration parameter "%s"', recorded_setting.name);
  end if;
  if s.setting is null then
    perform history.not_recorded(pg_catalog.concat('the value of ', recorded_setting.name));
  end if;
  return history.shown_setting(s.name, s.setting, s.unit, s.vartype);
end
$$;

comment on function history.recorded_setting is 'What current_setting() answers, looked up.';

create function history.planned_setting(name text, missing_ok boolean) returns text
language sql immutable
return history.recorded_setting($1, $2);
comment on function history.planned_setting is 'recorded_setting() of the planned place.';

create function history.current_setting(name text, missing_ok boolean) returns text
language sql stable
return case when history.planned_place() = history.place()
            then history.planned_setting($1, $2) else history.recorded_setting($1, $2) end;

create function history.current_setting(name text) returns text
language sql stable
return history.current_setting($1, false);

-- Of pg_stat_statements, with every list of arguments its versions have.

create function history.pg_stat_statements_reset(
  userid oid default 0, dbid oid default 0, queryid bigint default 0, minmax_only boolean default false) returns void
language plpgsql
as $$
begin
  perform history.not_recorded('pg_stat_statements_reset(): nothing of the past can be reset');
end
$$;

create function history.pg_stat_statements(showtext boolean) returns void
language plpgsql
as $$
begin
  perform history.not_recorded('the function pg_stat_statements(boolean); ask the view pg_stat_statements');
end
$$;

create function history.pg_stat_statements_info() returns void
language plpgsql
as $$
begin
  perform history.not_recorded('the function pg_stat_statements_info(); ask the view pg_stat_statements_info');
end
$$;

-- Relations by number, and by what people write for them.

create function history.relation_name(relation oid) returns text
language sql stable
begin atomic
  select case
    when r.schemaname = 'pg_catalog'
      -- A system relation of the same name would be found before it.
      or r.schemaname = 'public' and not (r.relname ~ '^pg_' and exists (
        select from pgtracker.relations c
        where c.instance_id = r.instance_id and c.database = r.database and c.relname = r.relname
          and c.schemaname = 'pg_catalog'))
      then pg_catalog.quote_ident(r.relname)
    else pg_catalog.concat(pg_catalog.quote_ident(r.schemaname), '.', pg_catalog.quote_ident(r.relname))
    end
  from (
    select s.*
    from pgtracker.relations s
    where s.instance_id = history.instance_id() and s.database = history.database_name()
      and s.oid = relation and s.collected_at <= history.moment('relations')
    order by s.collected_at desc
    limit 1) r
  where not r.removed;
end;
comment on function history.relation_name is
  'As a cast to regclass writes it for who has the default search path; null: there was none.';

create function history.relation_oid(relation text) returns oid
language plpgsql stable
as $$
declare
  parts text[];
  found_oid oid;
begin
  if relation ~ '^\d+$' then
    return relation::oid;
  end if;
  parts := pg_catalog.parse_ident(relation);
  select r.oid into found_oid
  from pgtracker.relations n
  cross join lateral (
    select s.*
    from pgtracker.relations s
    where s.instance_id = n.instance_id and s.database = n.database and s.oid = n.oid
      and s.collected_at <= history.moment('relations')
    order by s.collected_at desc
    limit 1) r
  where n.instance_id = history.instance_id() and n.database = history.database_name()
    and n.relname = parts[pg_catalog.array_upper(parts, 1)]
    and r.relname = n.relname and not r.removed
    and case
          when pg_catalog.array_upper(parts, 1) = 1 then r.schemaname in ('pg_catalog', 'public')
          else r.schemaname = parts[pg_catalog.array_upper(parts, 1) - 1]
        end
  order by r.schemaname = 'pg_catalog' desc
  limit 1;
  return found_oid;
end
$$;
comment on function history.relation_oid is
  'Number of a relation by its name, with or without schema, as the default search path finds it; null: there was none.';

create function history.existing_relation_oid(relation text) returns oid
language plpgsql stable
as $$
declare
  found_oid oid := history.relation_oid(relation);
begin
  if found_oid is null and relation is not null then
    raise exception using
      errcode = '42P01', message = pg_catalog.format('relation "%s" did not exist', relation);
  end if;
  return found_oid;
end
$$;
comment on function history.existing_relation_oid is 'As relation_oid; fails if there was none.';

create function history.fork_size(relation oid, fork text) returns bigint
language plpgsql stable
as $$
declare
  s record;
  init_size bigint;
begin
  if fork not in ('main', 'fsm', 'vm', 'init', 'all') then
    raise exception using
      errcode = '22023', message = 'invalid fork name', hint = 'Valid fork names are "main", "fsm", "vm", and "init".';
  end if;
  select z.* into s
  from pgtracker.relation_sizes z
  where z.instance_id = history.instance_id() and z.database = history.database_name() and z.relid = relation
    and z.collected_at <= history.moment('relation_sizes')
  order by z.collected_at desc
  limit 1;
  if not found or s.removed then
    return case when history.relation_name(relation) is not null then 0 end;
  end if;
  if s.skipped then
    perform history.not_recorded(pg_catalog.concat('the size of relation ', relation, ', which was locked'));
  end if;
  if fork in ('init', 'all') then
    -- Of an unlogged relation it is what it begins with after a crash: nothing of a table, a page of a B-tree.
    select case
        when r.relpersistence <> 'u' or r.relkind in ('r', 't', 'm') then 0
        when r.relkind = 'S' or r.relam = 403 then history.current_setting('block_size')::bigint
        else history.not_recorded('the initialization fork of an unlogged index that is no B-tree', null::bigint, r.oid)
      end
    into init_size
    from pgtracker.relations r
    where r.instance_id = history.instance_id() and r.database = history.database_name()
      and r.oid = relation and r.collected_at <= history.moment('relations')
    order by r.collected_at desc
    limit 1;
  end if;
  return case fork
    when 'main' then s.main_size
    when 'fsm' then coalesce(s.fsm_size, 0)
    when 'vm' then coalesce(s.vm_size, 0)
    when 'init' then coalesce(init_size, 0)
    when 'all' then s.main_size + coalesce(s.fsm_size, 0) + coalesce(s.vm_size, 0) + coalesce(init_size, 0)
    end;
end
$$;
comment on function history.fork_size is
  'Bytes of a relation; 0: it has no storage; null: there was none. Fork: main, fsm, vm, init or all.';

create function history.index_sizes(relation oid) returns bigint
language sql stable
begin atomic
  select coalesce(sum(history.fork_size(i.indexrelid, 'all')), 0)::bigint
  from (
    select distinct n.indexrelid
    from pgtracker.indexes n
    where n.instance_id = history.instance_id() and n.database = history.database_name()
      and n.indrelid = relation and n.collected_at <= history.moment('indexes')) i
  cross join lateral (
    select s.removed
    from pgtracker.indexes s
    where s.instance_id = history.instance_id() and s.database = history.database_name()
      and s.indexrelid = i.indexrelid and s.collected_at <= history.moment('indexes')
    order by s.collected_at desc
    limit 1) last
  where not last.removed;
end;
comment on function history.index_sizes is 'Bytes of all indexes of a table.';

create function history.toast_table(relation oid) returns oid
language sql stable
begin atomic
  select case when not r.removed then nullif(r.reltoastrelid, 0) end
  from pgtracker.relations r
  where r.instance_id = history.instance_id() and r.database = history.database_name()
    and r.oid = relation and r.collected_at <= history.moment('relations')
  order by r.collected_at desc
  limit 1;
end;
comment on function history.toast_table is 'Its TOAST table; null: it has none.';

create function history.table_size(relation oid) returns bigint
language sql stable
return history.fork_size(relation, 'all')
  + coalesce(history.fork_size(history.toast_table(relation), 'all'), 0)
  + coalesce(history.index_sizes(history.toast_table(relation)), 0);
comment on function history.table_size is 'Bytes of a table with its TOAST table, without its indexes.';

do $$
declare
  argument record;
begin
  for argument in
    select * from (values
      ('oid', '$1'),
      ('text', 'history.existing_relation_oid($1)'),
      ('pg_catalog.regclass', 'history.not_recorded(''a regclass of the store'', null::oid)')) as a(type, relation)
  loop
    execute pg_catalog.format(
      $body$
      create function history.pg_relation_size(%1$s) returns bigint language sql stable
      return history.fork_size(%2$s, 'main');
      create function history.pg_relation_size(%1$s, text) returns bigint language sql stable
      return history.fork_size(%2$s, $2);
      create function history.pg_table_size(%1$s) returns bigint language sql stable
      return history.table_size(%2$s);
      create function history.pg_indexes_size(%1$s) returns bigint language sql stable
      return history.index_sizes(%2$s);
      create function history.pg_total_relation_size(%1$s) returns bigint language sql stable
      return history.table_size(%2$s) + history.index_sizes(%2$s);
      create function history.pg_sequence_last_value(%1$s) returns bigint language sql stable
      begin atomic
        select case
                 when s.removed then null
                 when s.skipped or not s.value_visible
                   then history.not_recorded('the value of a sequence that was locked or may not be seen', null::bigint)
                 else s.last_value
               end
        from pgtracker.sequences s
        where s.instance_id = history.instance_id() and s.database = history.database_name()
          and s.seqrelid = %2$s and s.collected_at <= history.moment('sequences')
        order by s.collected_at desc
        limit 1;
      end;
      $body$, argument.type, argument.relation);
  end loop;
end
$$;

create function history.pg_database_size(oid) returns bigint
language sql stable
begin atomic
  select case
    when not s.removed
      then coalesce(s.size, history.not_recorded('the size of a database that may not be seen', null::bigint))
    end
  from pgtracker.database_sizes s
  where s.instance_id = history.instance_id() and s.datid = $1
    and s.collected_at <= history.moment('database_sizes')
  order by s.collected_at desc
  limit 1;
end;

create function history.pg_database_size(name) returns bigint
language sql stable
begin atomic
  select coalesce(s.size, history.not_recorded('the size of a database that may not be seen', null::bigint))
  from history.rows_of_database_sizes() s
  where s.datname = $1;
end;

create function history.pg_tablespace_size(oid) returns bigint
language sql stable
begin atomic
  select coalesce(s.size, history.not_recorded('the size of a tablespace that may not be seen', null::bigint))
  from history.rows_of_tablespaces() s
  where s.oid = $1;
end;

create function history.pg_tablespace_size(name) returns bigint
language sql stable
begin atomic
  select coalesce(s.size, history.not_recorded('the size of a tablespace that may not be seen', null::bigint))
  from history.rows_of_tablespaces() s
  where s.spcname = $1;
end;

create function history.pg_tablespace_location(oid) returns text
language sql stable
begin atomic
  select coalesce(s.location, history.not_recorded('the folder of a tablespace that may not be seen', null::text))
  from history.rows_of_tablespaces() s
  where s.oid = $1;
end;

create function history.pg_table_is_visible(oid) returns boolean
language sql stable
return history.relation_name($1) !~ '^("[^"]*"|[^".]*)\.';

-- The session has no temporary schema of its own then.
create function history.pg_is_other_temp_schema(oid) returns boolean
language sql stable
begin atomic
  select coalesce(pg_catalog.bool_or(n.nspname like any (array['pg\_temp\_%', 'pg\_toast\_temp\_%'])), false)
  from history.rows_of_pg_namespace() n
  where n.oid = $1;
end;

create function history.pg_my_temp_schema() returns oid
language sql stable
return 0::oid;

-- Definitions and comments.

-- A TOAST table's index is always the same.
create function history.toast_indexdef(index text, schema text) returns text
language sql stable
return pg_catalog.format(
  'CREATE UNIQUE INDEX %I ON %I.%I USING btree (chunk_id, chunk_seq)', index, schema,
  pg_catalog.regexp_replace(index, '_index$', ''));
comment on function history.toast_indexdef is 'Definition of the index of a TOAST table.';

create function history.pg_get_indexdef(oid) returns text
language sql stable
begin atomic
  select coalesce(
    i.definition,
    case when i.schemaname like 'pg\_toast%' and not i.skipped then history.toast_indexdef(i.indexname, i.schemaname) end,
    history.not_recorded('the definition of an index that was locked', null::text))
  from (
    select s.*
    from pgtracker.indexes s
    where s.instance_id = history.instance_id() and s.database = history.database_name()
      and s.indexrelid = $1 and s.collected_at <= history.moment('indexes')
    order by s.collected_at desc
    limit 1) i
  where not i.removed;
end;

create function history.pg_get_indexdef(oid, integer, boolean) returns text
language sql stable
begin atomic
  select case
    when $2 = 0 and $3 and i.definition ~ '\(.*\('
      then history.not_recorded('pg_get_indexdef(oid, 0, true) of an index with a condition or an expression', null::text, i.indexrelid)
    when $2 = 0 then history.pg_get_indexdef($1)
    when $2 > i.indnatts then ''
    when i.schemaname like 'pg\_toast%' then case $2 when 1 then 'chunk_id' else 'chunk_seq' end
    when i.indkey[$2] = 0 then history.not_recorded('the definition of an expression in an index', null::text)
    else coalesce(
      (select pg_catalog.quote_ident(c.attname)
       from pgtracker.columns c
       where c.instance_id = i.instance_id and c.database = i.database and c.attrelid = i.indrelid
         and c.attnum = i.indkey[$2] and c.collected_at <= history.moment('columns')
       order by c.collected_at desc
       limit 1),
      history.not_recorded('columns of an index of a system table', null::text, i.indexrelid))
    end
  from (
    select s.*
    from pgtracker.indexes s
    where s.instance_id = history.instance_id() and s.database = history.database_name()
      and s.indexrelid = $1 and s.collected_at <= history.moment('indexes')
    order by s.collected_at desc
    limit 1) i
  where not i.removed;
end;

create function history.pg_get_constraintdef(oid, boolean) returns text
language sql stable
begin atomic
  select case
    when c.removed then null
    when c.contype = 'c' and $2
      then history.not_recorded('pg_get_constraintdef(oid, true) of a check', null::text)
    else coalesce(c.definition, history.not_recorded('the definition of a constraint that was locked', null::text))
    end
  from pgtracker.constraints c
  where c.instance_id = history.instance_id() and c.database = history.database_name() and c.oid = $1
    and c.collected_at <= history.moment('constraints')
  order by c.collected_at desc
  limit 1;
end;

create function history.pg_get_constraintdef(oid) returns text
language sql stable
return history.pg_get_constraintdef($1, false);

-- pg_index.indpred is a text here.
create function history.pg_get_expr(text, oid) returns text
language sql stable
return case
  when $1 like '(expressions of index %: not recorded)'
    then history.not_recorded('the expressions of an index', null::text, $2)
  when $1 like '(%)' then pg_catalog.concat($1)
  when $1 is not null then pg_catalog.concat('(', $1, ')')
  end;

create function history.pg_get_expr(text, oid, boolean) returns text
language sql stable
return case
  when $3 and $1 is not null then history.not_recorded('pg_get_expr(…, true)', null::text, $2)
  else history.pg_get_expr($1, $2)
  end;

create function history.obj_description(oid, name) returns text
language sql stable
begin atomic
  select case
    when $1 < 16384 and $2 not in ('pg_class', 'pg_namespace')
      then history.not_recorded('comments on what PostgreSQL brings along', null::text, $1)
    else (
      select case when not c.removed then c.description end
      from pgtracker.comments c
      where c.instance_id = history.instance_id() and c.database = history.database_name()
        and c.classoid = (
          select k.oid from pg_catalog.pg_class k
          where k.relname = $2 and k.relnamespace = 'pg_catalog'::pg_catalog.regnamespace)
        and c.objoid = $1 and c.objsubid = 0 and c.collected_at <= history.moment('comments')
      order by c.collected_at desc
      limit 1)
    end;
end;

create function history.obj_description(oid) returns text
language sql stable
begin atomic
  select case
    when $1 < 16384 then history.not_recorded('comments on what PostgreSQL brings along', null::text, $1)
    else (select c.description from history.rows_of_comments() c where c.objoid = $1 and c.objsubid = 0)
    end;
end;

create function history.col_description(oid, integer) returns text
language sql stable
begin atomic
  select case when not c.removed then c.description end
  from pgtracker.comments c
  where c.instance_id = history.instance_id() and c.database = history.database_name()
    and c.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass and c.objoid = $1 and c.objsubid = $2
    and c.collected_at <= history.moment('comments')
  order by c.collected_at desc
  limit 1;
end;

create function history.shobj_description(oid, name) returns text
language sql stable
begin atomic
  select case $2
    when 'pg_database' then (select d.description from history.rows_of_pg_database() d where d.oid = $1)
    when 'pg_authid' then (select r.description from history.rows_of_pg_roles() r where r.oid = $1)
    when 'pg_tablespace' then (select t.description from history.rows_of_tablespaces() t where t.oid = $1)
    end;
end;

-- Types.

create function history.type_of(type oid) returns setof pgtracker.pg_type
language sql stable
begin atomic
  select t.*
  from (
    select s.*
    from pgtracker.pg_type s
    where s.instance_id = history.instance_id() and s.database = history.database_name()
      and s.oid = type and s.collected_at <= history.moment('pg_type')
    order by s.collected_at desc
    limit 1) t
  where not t.removed;
end;
comment on function history.type_of is 'The type of a number; no row: there was none.';

create function history.schema_prefix(schema oid) returns text
language sql stable
begin atomic
  select case
    when n.nspname not in ('public', 'pg_catalog') then pg_catalog.concat(pg_catalog.quote_ident(n.nspname), '.')
    else ''
    end
  from (
    select s.nspname
    from pgtracker.pg_namespace s
    where s.instance_id = history.instance_id() and s.database = history.database_name()
      and s.oid = schema and s.collected_at <= history.moment('pg_namespace')
    order by s.collected_at desc
    limit 1) n;
end;
comment on function history.schema_prefix is
  'What stands before names of things in a schema for who has the default search path; null: there was no such schema.';

create function history.type_prefix(name text, schema oid) returns text
language sql stable
begin atomic
  select case
    -- A type of PostgreSQL of the same name, 11 is pg_catalog, would be found before it.
    when schema <> 11 and name ~ '^_?pg_' and history.schema_prefix(schema) = '' and exists (
        select from pgtracker.pg_type c
        where c.instance_id = history.instance_id() and c.database = history.database_name()
          and c.typname = name and c.typnamespace = 11)
      then 'public.'
    else history.schema_prefix(schema)
    end;
end;
comment on function history.type_prefix is
  'What stands before the name of a type for who has the default search path; null: there was no such schema.';

create function history.type_name(type oid) returns text
language sql stable
begin atomic
  select case
    when e.typarray = t.oid and t.typstorage <> 'p'
      then pg_catalog.concat(history.type_prefix(e.typname, e.typnamespace), pg_catalog.quote_ident(e.typname), '[]')
    else pg_catalog.concat(history.type_prefix(t.typname, t.typnamespace), pg_catalog.quote_ident(t.typname))
    end
  from history.type_of(type) t
  left join lateral history.type_of(t.typelem) e on true;
end;
comment on function history.type_name is
  'As a cast to regtype writes it for who has the default search path, of types that users made; null: there was none.';

create function history.type_oid(type text) returns oid
language plpgsql stable strict
as $$
declare
  parts text[];
  found_oid oid;
begin
  if type ~ '^\d+$' then
    return type::oid;
  end if;
  -- The types PostgreSQL brings along have the same numbers everywhere.
  select t.oid into found_oid
  from pg_catalog.pg_type t
  where t.oid = pg_catalog.to_regtype(type)::pg_catalog.oid and t.oid < 10000;
  if found then
    return found_oid;
  end if;
  parts := pg_catalog.parse_ident(pg_catalog.regexp_replace(type, '\s*\[\s*\]\s*$', ''));
  select case when type ~ '\]\s*$' then t.typarray else t.oid end into found_oid
  from pgtracker.pg_type n
  cross join lateral history.type_of(n.oid) t
  where n.instance_id = history.instance_id() and n.database = history.database_name()
    and n.typname = parts[pg_catalog.array_upper(parts, 1)] and t.typname = n.typname
    and case
          when pg_catalog.array_upper(parts, 1) = 1 then history.schema_prefix(t.typnamespace) = ''
          else history.schema_prefix(t.typnamespace)
               = case when parts[pg_catalog.array_upper(parts, 1) - 1] not in ('public', 'pg_catalog')
                      then pg_catalog.quote_ident(parts[pg_catalog.array_upper(parts, 1) - 1]) || '.' else '' end
        end
  limit 1;
  return found_oid;
end
$$;
comment on function history.type_oid is
  'Number of a type by its name, with or without schema, as the default search path finds it; null: there was none.';

create function history.format_type(oid, integer) returns text
language sql stable
begin atomic
  select case
    when $1 is null then null
    when $1 = 0 then '-'
    -- Before pg_catalog there are this session's types and views.
    when $1 < 10000 and exists (select from pg_catalog.pg_type t where t.oid = $1)
      then pg_catalog.regexp_replace(pg_catalog.format_type($1, $2), '^pg_catalog\.', '')
    when coalesce($2, -1) = -1 then coalesce(history.type_name($1), '???')
    else coalesce(
      (select pg_catalog.regexp_replace(
                history.type_name($1), '(\[\])?$', pg_catalog.substring(c.data_type, '\([^()]*\)') || '\1')
       from history.rows_of_columns() c
       where c.atttypid = $1 and c.atttypmod = $2
       limit 1),
      history.not_recorded('the name of a type with a modifier that no column has', null::text, $1))
    end;
end;

create function history.columns_left_out() returns setof pgtracker.columns
language plpgsql stable rows 1
as $$
begin
  if not coalesce(
      (select not c.removed
       from pgtracker.columns c
       where c.instance_id = history.instance_id() and c.database = history.database_name()
         and c.attrelid = 'pg_catalog.pg_attribute'::pg_catalog.regclass and c.attnum = 1
         and c.collected_at <= history.moment('columns')
       order by c.collected_at desc
       limit 1), false)
  then
    perform history.not_recorded('pg_attribute: the scraper of then left columns of indexes and of system relations out');
  end if;
end
$$;
comment on function history.columns_left_out is
  'No rows; fails where the scraper left columns of indexes and of system relations out, as it once did.';
