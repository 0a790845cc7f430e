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

-- A planner works out calls of stable functions with constant arguments to estimate what a condition selects, also
-- where no row may ever need them. With a column of a row as its last argument it is nothing it could work out.
create function history.not_recorded(what text, type anyelement, row_of oid) returns anyelement
language plpgsql stable
as $$
begin
  perform history.not_recorded(what);
end
$$;
comment on function history.not_recorded(text, anyelement, oid) is
  'As with two arguments, for a part of the rows of a relation.';

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
language plpgsql stable
as $$
declare
  name text := pg_catalog.current_setting('history.database', true);
begin
  if coalesce(name, '') = '' then
    perform history.setting('instance'); -- at a moment at all?
    perform history.not_recorded('this is of a database, and none is named: history.go(instance, at, database), history --database');
  end if;
  return name;
end
$$;
comment on function history.database_name() is 'The database the session is in; fails where history.go was given none and none is known.';

create function history.began_at() returns timestamptz
language sql stable
return nullif(pg_catalog.current_setting('history.began_at', true), '')::timestamptz;
comment on function history.began_at() is
  'Where counters are increases (history.between): the moment they are counted from; else null.';

create function history.patience() returns interval
language sql stable
return coalesce(nullif(pg_catalog.current_setting('history.patience', true), ''), '2 hours')::interval;
comment on function history.patience() is 'How much older than the moment what answers may be; set history.patience changes it.';

-- Rows of each dataset where the session is. Between two moments, a counter has what was added to it: null where
-- that is not known, because a frame in between counts from nothing or has rows that do, because increases are no
-- longer kept, or because the first of them began too long before.
do $$
declare
  d record;
  rows_at text;
  increases text;
begin
  for d in select s.*, case when s.of_database then 'history.database_name()' else '''''' end as in_database
           from history.dataset s loop
    rows_at := pg_catalog.format(
      'pgtracker.%I(history.instance_id(), %s history.moment(%L))', d.name || '_at',
      case when d.of_database then 'history.database_name(),' else '' end, d.name);
    increases := '';
    if d.kind = 'counter' then
      select pg_catalog.format(
        'and history.began_at() is null
         union all
         select %1$s
         from %2$s r
         cross join (
           select coalesce(pg_catalog.bool_or(f.judgement = ''baseline'' or f.unknown_rows > 0), true)
                  or history.began_at() < pgtracker.rows_from(history.instance_id(), ''delta'')
                  or coalesce(pg_catalog.min(f.base_at) < history.began_at() - history.patience(), false) as unknown
           from pgtracker.frame f
           where f.instance_id = history.instance_id() and f.dataset = %3$L and f.database = %4$s
             and f.collected_at > history.began_at() and f.collected_at <= history.moment(%3$L)
             and f.chain_from is not null) u
         -- A full join cannot become a loop, which would take minutes where the planner expects a row and finds
         -- thousands. What it adds, increases of rows that are gone, is left out below.
         %11$s join (
           select %5$s pg_catalog.count(*) as intervals, %6$s
           from pgtracker.%7$I i
           where i.instance_id = history.instance_id() %8$s
             and i.interval_end > history.began_at() and i.interval_end <= history.moment(%3$L)
           %9$s) d on %10$s true
         where history.moment(%3$L) is not null and history.began_at() is not null and coalesce(r.instance_id, 0) <> 0',
        pg_catalog.string_agg(
          case
            when c.attname ~ '^mean_(plan|exec)_time$' then pg_catalog.format(
              'case when not u.unknown then d.%I / nullif(d.%I, 0) end',
              pg_catalog.replace(c.attname, 'mean', 'total'),
              case when c.attname ~ 'plan' then 'plans' else 'calls' end)
            when c.attname ~ '^(min|max|stddev)_(plan|exec)_time$' then 'null::double precision'
            when i.attnum is null then pg_catalog.format('r.%I', c.attname)
            else pg_catalog.format(
              'case when u.unknown or r.%1$I is null then null when coalesce(d.intervals, 0) = 0 then 0 else d.%1$I end::%2$s',
              c.attname, pg_catalog.format_type(c.atttypid, c.atttypmod))
          end, ', ' order by c.attnum),
        rows_at, d.name, d.in_database,
        pg_catalog.string_agg(case when k.attnum is not null then pg_catalog.format('i.%I, ', c.attname) else '' end, ''),
        pg_catalog.string_agg(case when i.attnum is not null then pg_catalog.format(
          'case when pg_catalog.count(*) = pg_catalog.count(i.%1$I) then pg_catalog.sum(i.%1$I) end as %1$I', c.attname)
          end, ', '),
        d.name || '_delta',
        case when d.of_database then 'and i.database = history.database_name()' else '' end,
        case when pg_catalog.count(k.attnum) > 0 then 'group by ' ||
          pg_catalog.string_agg(case when k.attnum is not null then pg_catalog.format('i.%I', c.attname) end, ', ') else '' end,
        pg_catalog.string_agg(case when k.attnum is not null
                                   then pg_catalog.format('d.%1$I = r.%1$I and ', c.attname) else '' end, ''),
        case when pg_catalog.count(k.attnum) > 0 then 'full' else 'left' end)
      into increases
      from pg_catalog.pg_attribute c
      cross join (
        select x.attrelid, x.attnum from pg_catalog.pg_attribute x
        where x.attrelid = pg_catalog.format('pgtracker.%I', d.name || '_delta')::pg_catalog.regclass
          and x.attname = 'interval_start') s
      left join pg_catalog.pg_attribute i
        on i.attrelid = s.attrelid and i.attname = c.attname and i.attnum > s.attnum and not i.attisdropped
      left join pg_catalog.pg_attribute k
        on k.attrelid = s.attrelid and k.attname = c.attname and k.attnum < s.attnum and k.attnum > 0
       and k.attname not in ('instance_id', 'database')
      where c.attrelid = pg_catalog.format('pgtracker.%I', d.name)::pg_catalog.regclass
        and c.attnum > 0 and not c.attisdropped;
    end if;
    -- The moment is asked for where there are no rows, too: else what was never recorded would be empty.
    execute pg_catalog.format(
      'create function history.rows_of_%s() returns setof pgtracker.%I language sql stable begin atomic
         select r.* from %s r where history.moment(%L) is not null %s; end',
      d.name, d.name, rows_at, d.name, increases);
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
