-- The types that show a number as a name. PostgreSQL's own would show names of the store; these are found before
-- them. A value is the name, as a text; casts from and to oid ask the past. The number of a name that is written
-- down is asked for once in a query (see planned_place()). To make a type takes a superuser: elsewhere, and for the
-- names of what is not recorded, there are domains that refuse every value.

create schema history_operators;
comment on schema history_operators is 'Order and equality of history''s types; not in the path of history.go, so that it does not take part in the choice of operators.';

create function history.regclass_name(object oid) returns text
language sql stable strict
return case object when 0 then '-' else coalesce(history.relation_name(object), object::text) end;

create function history.regclass_number(name text) returns oid
language sql stable strict
return case name when '-' then 0 else history.existing_relation_oid(name) end;

create function history.regnamespace_name(object oid) returns text
language sql stable strict
begin atomic
  select coalesce(
    (select pg_catalog.quote_ident(n.nspname) from history.rows_of_pg_namespace() n where n.oid = object),
    case object when 0 then '-' else object::text end);
end;

create function history.regnamespace_number(name text) returns oid
language plpgsql stable strict
as $$
declare
  found_oid oid;
begin
  if name ~ '^\d+$' then
    return name::oid;
  end if;
  select n.oid into found_oid
  from history.rows_of_pg_namespace() n
  where n.nspname = (pg_catalog.parse_ident(name))[1];
  if not found then
    raise exception using
      errcode = '3F000', message = pg_catalog.format('schema "%s" did not exist', name);
  end if;
  return found_oid;
end
$$;

create function history.regrole_name(object oid) returns text
language sql stable strict
begin atomic
  select coalesce(
    (select pg_catalog.quote_ident(r.rolname) from history.rows_of_pg_roles() r where r.oid = object),
    case object when 0 then '-' else object::text end);
end;

create function history.regrole_number(name text) returns oid
language sql stable strict
begin atomic
  select case when name ~ '^\d+$' then name::oid else coalesce(
    (select r.oid from history.rows_of_pg_roles() r where r.rolname = (pg_catalog.parse_ident(name))[1]),
    history.not_recorded('a role of that name', null::oid)) end;
end;

create function history.regtype_name(object oid) returns text
language sql stable strict
return case object when 0 then '-' else history.format_type(object, null) end;

create function history.regtype_number(name text) returns oid
language plpgsql stable strict
as $$
declare
  found_oid oid := history.type_oid(name);
begin
  if found_oid is null then
    raise exception using
      errcode = '42704', message = pg_catalog.format('type "%s" did not exist', name);
  end if;
  return found_oid;
end
$$;

do $do$
declare
  type text;
begin
  if (select r.rolsuper from pg_catalog.pg_roles r where r.rolname = current_user) then
    foreach type in array array['regclass', 'regnamespace', 'regrole', 'regtype'] loop
      execute pg_catalog.replace($types$
        create type history.REG;
        create function history.REG_in(cstring) returns history.REG
          language internal immutable strict as 'textin';
        create function history.REG_out(history.REG) returns cstring
          language internal immutable strict as 'textout';
        create type history.REG (
          input = history.REG_in, output = history.REG_out, like = pg_catalog.text, category = 'N');
        create cast (pg_catalog.text as history.REG) without function;
        create function history.REG_of(oid) returns history.REG language sql stable strict
          return history.REG_name($1)::history.REG;
        create function history.planned_REG_number(history.REG) returns oid language sql immutable strict
          return history.REG_number(pg_catalog.concat($1));
        create function history.REG_to_oid(history.REG) returns oid language sql stable
          return case when history.planned_place() = history.place()
                      then history.planned_REG_number($1) else history.REG_number(pg_catalog.concat($1)) end;
        create cast (pg_catalog.oid as history.REG) with function history.REG_of(oid) as implicit;
        create cast (history.REG as pg_catalog.oid) with function history.REG_to_oid(history.REG) as implicit;
        -- A name that is a literal stays as it was written until somebody makes a text of it.
        create function history.REG_text(history.REG) returns text language sql stable strict
          return case when pg_catalog.concat($1) ~ '^(-|\d+)$' then pg_catalog.concat($1) else history.REG_name(history.REG_to_oid($1)) end;
        create function history.REG_of_bigint(bigint) returns history.REG language sql stable strict
          return history.REG_of($1::oid);
        create function history.REG_of_integer(integer) returns history.REG language sql stable strict
          return history.REG_of($1::oid);
        create cast (history.REG as pg_catalog.text) with function history.REG_text(history.REG) as assignment;
        create cast (bigint as history.REG) with function history.REG_of_bigint(bigint);
        create cast (integer as history.REG) with function history.REG_of_integer(integer);
        create function history_operators.compare(history.REG, history.REG) returns integer
          language sql stable strict
          return pg_catalog.btoidcmp(history.REG_to_oid($1), history.REG_to_oid($2));
        create function history_operators.less(history.REG, history.REG) returns boolean
          language sql stable strict return history_operators.compare($1, $2) < 0;
        create function history_operators.less_or_equal(history.REG, history.REG) returns boolean
          language sql stable strict return history_operators.compare($1, $2) <= 0;
        create function history_operators.equal(history.REG, history.REG) returns boolean
          language sql stable strict return history_operators.compare($1, $2) = 0;
        create function history_operators.greater_or_equal(history.REG, history.REG) returns boolean
          language sql stable strict return history_operators.compare($1, $2) >= 0;
        create function history_operators.greater(history.REG, history.REG) returns boolean
          language sql stable strict return history_operators.compare($1, $2) > 0;
        create operator history_operators.< (
          leftarg = history.REG, rightarg = history.REG, function = history_operators.less);
        create operator history_operators.<= (
          leftarg = history.REG, rightarg = history.REG, function = history_operators.less_or_equal);
        create operator history_operators.= (
          leftarg = history.REG, rightarg = history.REG, function = history_operators.equal);
        create operator history_operators.>= (
          leftarg = history.REG, rightarg = history.REG, function = history_operators.greater_or_equal);
        create operator history_operators.> (
          leftarg = history.REG, rightarg = history.REG, function = history_operators.greater);
        create operator class history_operators.REG_by_number default for type history.REG using btree as
          operator 1 history_operators.<, operator 2 history_operators.<=, operator 3 history_operators.=,
          operator 4 history_operators.>=, operator 5 history_operators.>,
          function 1 history_operators.compare(history.REG, history.REG);
        create function history.to_REG(text) returns history.REG language sql stable strict
          return case when 'REG' = 'regclass' and history.relation_oid($1) is null then null
                      when 'REG' = 'regtype' and history.type_oid($1) is null then null
                      else history.REG_of(history.REG_number($1)) end;
        $types$, 'REG', type);
    end loop;
  else
    foreach type in array array['regclass', 'regnamespace', 'regrole', 'regtype'] loop
      execute pg_catalog.format(
        $types$
        create domain history.%1$I as text check (history.not_recorded('a value of type %1$s', true));
        create function history.%2$I(text) returns history.%1$I language sql stable
          return history.not_recorded('%2$s(text)', null::text);
        $types$, type, 'to_' || type);
    end loop;
  end if;
  foreach type in array array['regproc', 'regprocedure', 'regoper', 'regoperator', 'regconfig',
                              'regdictionary', 'regcollation'] loop
    execute pg_catalog.format(
      'create domain history.%1$I as text check (history.not_recorded(''a value of type %1$s'', true))', type);
  end loop;
end
$do$;
