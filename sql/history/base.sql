-- Time travel: where a session is, and what stands in for what was not recorded.
--
-- Everything here is made anew whenever it or the store's tables change; nothing is kept in these schemas.

select pgtracker.make_rows_at(c.relname)
from pg_catalog.pg_class c
where c.relnamespace = 'pgtracker'::pg_catalog.regnamespace and c.relkind in ('r', 'p')
  and not c.relispartition and c.relname !~ '_(delta|hourly)$' and c.relname <> 'pg_stat_statements_text'
  and exists (select from pg_catalog.pg_attribute a
              where a.attrelid = c.oid and a.attname = 'extra' and not a.attisdropped);

create schema history;
comment on schema history is 'Time travel, by history.go.';

-- 0A000 tells what is not recorded from what fails otherwise.
create function history.not_recorded(what text) returns void
language plpgsql
as $$
begin
  raise exception using
    errcode = '0A000', message = pg_catalog.concat('not recorded: ', what),
    hint = 'What history answers from is listed in docs/history.md.';
end
$$;
comment on function history.not_recorded(text) is 'Fails, always.';

create function history.not_recorded(what text, type anyelement) returns anyelement
language plpgsql stable
as $$
begin
  perform history.not_recorded(what);
end
$$;
comment on function history.not_recorded(text, anyelement) is
  'Stands in the place of a column that was not recorded: fails where it is used, and only there.';

create table history.dataset (
  name text primary key,
  kind text not null check (kind in ('sample', 'counter', 'state')),
  of_database boolean not null
);
comment on table history.dataset is 'Datasets that functions <name>_at(…) of schema pgtracker give the rows of.';
insert into history.dataset
select c.relname,
       case
         when exists (select from pg_catalog.pg_class d
                      where d.relnamespace = c.relnamespace and d.relname = c.relname || '_delta')
           then 'counter'
         when exists (select from pg_catalog.pg_attribute a
                      where a.attrelid = c.oid and a.attname = 'removed' and not a.attisdropped)
           then 'state'
         else 'sample'
       end,
       p.pronargs = 3
from pg_catalog.pg_class c
join pg_catalog.pg_proc p
  on p.pronamespace = c.relnamespace and p.proname = c.relname || '_at' and p.proretset
where c.relnamespace = 'pgtracker'::pg_catalog.regnamespace and c.relkind in ('r', 'p');

-- Where the session is. Moments are written in UTC, so that the session may change its time zone.

create function history.setting(name text) returns text
language plpgsql stable
as $$
declare
  value text := pg_catalog.current_setting('history.' || name, true);
begin
  if value is null or value = '' then
    raise exception using
      errcode = '55000', message = 'this session is at no moment of the past',
      hint = 'Call history.go(instance, at, database) first.';
  end if;
  return value;
end
$$;
comment on function history.setting(text) is 'What history.go has set.';

create function history.moment(dataset text) returns timestamptz
language plpgsql stable
as $$
declare
  value text := history.setting('moment_' || dataset);
begin
  if pg_catalog.left(value, 1) = '!' then
    perform history.not_recorded(pg_catalog.concat(dataset, pg_catalog.substr(value, 2)));
  end if;
  return value::timestamptz;
end
$$;
comment on function history.moment(text) is
  'collected_at of the frame of a dataset the session is at; fails where there is none.';

create function history.instance_id() returns integer
language sql stable
return history.setting('instance_id')::integer;
comment on function history.instance_id() is 'The instance the session is at.';

create function history.database_name() returns text
language sql stable
return history.setting('database');
comment on function history.database_name() is 'The database the session is in; fails where history.go was given none and none is known.';

create function history.began_at() returns timestamptz
language sql stable
return nullif(pg_catalog.current_setting('history.began_at', true), '')::timestamptz;
comment on function history.began_at() is
  'Where counters are increases (history.between): the moment they are counted from; else null.';

-- Rows of each dataset where the session is.
do $$
declare
  d record;
begin
  for d in select * from history.dataset loop
    execute pg_catalog.format(
      'create function history.rows_of_%s() returns setof pgtracker.%I language sql stable begin atomic
         select r.* from pgtracker.%I(history.instance_id(), %s history.moment(%L)) r; end',
      d.name, d.name, d.name || '_at', case when d.of_database then 'history.database_name(),' else '' end,
      d.name);
    execute pg_catalog.format(
      'comment on function history.rows_of_%s() is %L', d.name,
      pg_catalog.concat('Rows of ', d.name, ' where the session is.'));
  end loop;
end
$$;

create function history.predicate(definition text) returns text
language sql immutable
return pg_catalog.substring(
  definition, '^(?:[^''"]|''[^'']*''|"[^"]*")*?\sWHERE\s(.*)$');
comment on function history.predicate(text) is 'The condition of a partial index, of its definition; null: it has none.';
