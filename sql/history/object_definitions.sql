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
