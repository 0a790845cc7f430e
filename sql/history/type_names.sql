-- Names of types, and types by their names.
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
