-- Who asks about the past is nobody of then: as monitoring is mostly done, he is taken for a superuser, who may do
-- everything with what there was. Of a role that is named, it is known whether it was a superuser; what others
-- might do is refused.

create function history.is_superuser(role oid) returns boolean
language sql stable strict
begin atomic
  select coalesce(
    (select nullif(r.rolsuper, false) from history.rows_of_pg_roles() r where r.oid = role),
    history.not_recorded('what a role that is no superuser may do', true));
end;
comment on function history.is_superuser(oid) is 'True; fails for a role that was no superuser.';

create function history.is_superuser(role name) returns boolean
language sql stable strict
begin atomic
  select coalesce(
    (select nullif(r.rolsuper, false) from history.rows_of_pg_roles() r where r.rolname = role),
    history.not_recorded('what a role that is no superuser may do', true));
end;
comment on function history.is_superuser(name) is 'As is_superuser(oid).';

create function history.object_exists(kind text, object oid) returns boolean
language plpgsql stable strict
as $$
declare
  relation record;
begin
  if kind in ('relation', 'sequence') then
    select r.* into relation
    from pgtracker.relations r
    where r.instance_id = history.instance_id() and r.database = history.database_name()
      and r.oid = object and r.collected_at <= history.moment('relations')
    order by r.collected_at desc
    limit 1;
    if not found or relation.removed then
      return null;
    end if;
    if kind = 'sequence' and relation.relkind <> 'S' then
      raise exception using
        errcode = '42809', message = pg_catalog.format('"%s" was not a sequence', relation.relname);
    end if;
    return true;
  end if;
  return case kind
    when 'schema' then (select true from history.rows_of_pg_namespace() n where n.oid = object)
    when 'database' then (select true from history.rows_of_pg_database() d where d.oid = object)
    when 'tablespace' then (select true from history.rows_of_tablespaces() t where t.oid = object)
    when 'role' then (select true from history.rows_of_pg_roles() r where r.oid = object)
    end;
end
$$;
comment on function history.object_exists(text, oid) is 'Whether there was such an object; null: there was none.';

create function history.object_exists(kind text, name text) returns boolean
language plpgsql stable strict
as $$
declare
  object oid;
begin
  case kind
    when 'schema' then select n.oid into object from history.rows_of_pg_namespace() n where n.nspname = name;
    when 'database' then select d.oid into object from history.rows_of_pg_database() d where d.datname = name;
    when 'tablespace' then select t.oid into object from history.rows_of_tablespaces() t where t.spcname = name;
    when 'role' then select r.oid into object from history.rows_of_pg_roles() r where r.rolname = name;
    else object := history.existing_relation_oid(name);
  end case;
  if object is null then
    raise exception using errcode = '42704', message = pg_catalog.format('%s "%s" did not exist', kind, name);
  end if;
  return history.object_exists(kind, object);
end
$$;
comment on function history.object_exists(text, text) is 'True; fails if there was no such object.';

-- PostgreSQL's own, asked about object 0, which never exists, only looks whether the privilege is one; what it
-- answers, null or whether the store's role is a superuser, is of no concern.
do $do$
declare
  f record;
  role text;
begin
  for f in select * from (values
      ('has_table_privilege', 'relation', 'text'), ('has_any_column_privilege', 'relation', 'text'),
      ('has_sequence_privilege', 'sequence', 'text'), ('has_schema_privilege', 'schema', 'text'),
      ('has_database_privilege', 'database', 'text'), ('has_tablespace_privilege', 'tablespace', 'text'),
      ('pg_has_role', 'role', 'name')) as f(name, kind, by_name)
  loop
    execute pg_catalog.format(
      $body$
      create function history.%1$I(oid, text) returns boolean language sql stable strict
      return case when pg_catalog.num_nulls(pg_catalog.%1$I(0::oid, $2)) >= 0 then history.object_exists(%2$L, $1) end;
      create function history.%1$I(%3$I, text) returns boolean language sql stable strict
      return case when pg_catalog.num_nulls(pg_catalog.%1$I(0::oid, $2)) >= 0 then history.object_exists(%2$L, $1::text) end;
      $body$, f.name, f.kind, f.by_name);
    foreach role in array array['name', 'oid'] loop
      execute pg_catalog.format(
        $body$
        create function history.%1$I(%3$s, %2$I, text) returns boolean language sql stable strict
        return history.%1$I($2, $3) and history.is_superuser($1);
        create function history.%1$I(%3$s, oid, text) returns boolean language sql stable strict
        return history.%1$I($2, $3) and history.is_superuser($1);
        $body$, f.name, f.by_name, role);
    end loop;
  end loop;
end
$do$;
