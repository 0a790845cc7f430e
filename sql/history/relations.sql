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
