-- Increases by the hour: a table beside each one of increases, and the list of hours that have any.
-- What reads them is defined in sql/definitions/R__hours.sql; docs/decisions/roll-ups.md says why.

create table pgtracker.rollup (
  instance_id integer not null,
  dataset text not null,
  database text not null,
  hour timestamptz not null,
  rolled_at timestamptz,
  frames bigint,
  observed interval,
  first_at timestamptz,
  last_at timestamptz,
  summed_rows bigint,
  primary key (instance_id, dataset, database, hour),
  -- An hour that is not rolled up says nothing: it is the same whether it was rolled up before or not.
  check (rolled_at is not null
         or num_nonnulls(frames, observed, first_at, last_at, summed_rows) = 0)
);
create index on pgtracker.rollup (instance_id, hour) where rolled_at is null;
select pgtracker.keep_by_time('pgtracker.rollup', 'hour');
comment on table pgtracker.rollup is 'Hours that have frames of counters, by dataset and database: those rolled up have their sums in <dataset>_hourly, the others only in <dataset>_delta. Whatever changes the increases of an hour sets it back in the same transaction.';
comment on column pgtracker.rollup.database is 'database the frames were read in; empty for datasets of the whole instance';
comment on column pgtracker.rollup.hour is 'begin of the hour, UTC; a frame, and what is counted to it, belongs to the hour of its collected_at';
comment on column pgtracker.rollup.rolled_at is 'store''s clock; null: the sums in <dataset>_hourly are not there or not current';
comment on column pgtracker.rollup.frames is 'frames whose increases are known';
comment on column pgtracker.rollup.observed is 'time these frames cover: the sum of collected_at - base_at; more than an hour where the first one was counted from far back';
comment on column pgtracker.rollup.first_at is 'collected_at of the first frame whose increases are known; null: there is none';
comment on column pgtracker.rollup.last_at is 'collected_at of the last one';
comment on column pgtracker.rollup.summed_rows is 'keys that are summed in one row, for pgtracker.rollup_limit; 0: every key has its own';

create table pgtracker.rollup_limit (
  dataset text primary key,
  keep_rows integer not null check (keep_rows > 0)
);
insert into pgtracker.rollup_limit values ('pg_stat_statements', 500);
comment on table pgtracker.rollup_limit is 'How many keys of a dataset have rows of their own in an hour of an instance (and database); a dataset without a row here has no limit. Edit it freely: it holds for hours rolled up from then on.';
comment on column pgtracker.rollup_limit.dataset is 'one whose catalog entry has rank columns';
comment on column pgtracker.rollup_limit.keep_rows is 'rows with the best rank in any of the dataset''s rank columns stay, ties by key; the others are summed in one row whose keys are 0';

alter table pgtracker.retention drop constraint retention_kind_check;
alter table pgtracker.retention add constraint retention_kind_check
  check (kind in ('sample', 'counter', 'delta', 'hourly'));
insert into pgtracker.retention values ('hourly', '400 days');
comment on table pgtracker.retention is 'How long maintain keeps each kind of rows; states and texts stay for ever. Increases are kept at least as long as the counters they were counted from, and until they are rolled up. Edit it freely.';

create function pgtracker.add_hourly(dataset text) returns void
language plpgsql
as $$
declare
  delta regclass := format('pgtracker.%I', dataset || '_delta')::regclass;
  hourly text := format('pgtracker.%I', dataset || '_hourly');
  scope text := '';
  keys text[];
  numeric_keys boolean;
  c record;
begin
  -- A table of increases begins with instance and keys, then interval_start and so on, then counters.
  select array_agg(a.attname order by a.attnum),
         bool_and(a.atttypid in ('oid'::regtype, 'bigint'::regtype, 'boolean'::regtype))
  into keys, numeric_keys
  from pg_attribute a
  where a.attrelid = delta and a.attnum > 0 and not a.attisdropped
    and a.attname not in ('instance_id', 'database')
    and a.attnum < (select s.attnum from pg_attribute s
                    where s.attrelid = delta and s.attname = 'interval_start');
  if exists (select from pg_attribute a where a.attrelid = delta and a.attname = 'database') then
    scope := ', database';
  end if;

  if to_regclass(hourly) is null then
    execute format(
      'create table %s (instance_id integer not null%s, hour timestamptz not null,'
        ' restarted boolean not null, lower_bound boolean not null, summed_rows bigint not null)',
      hourly,
      (select string_agg(format(', %I %s not null', a.attname, format_type(a.atttypid, a.atttypmod)), ''
                         order by a.attnum)
       from pg_attribute a
       where a.attrelid = delta and (a.attname = any (keys) or a.attname = 'database')));
    execute format('create index on %s (instance_id, hour%s)', hourly, scope);
    -- Long texts fit no index; what has texts for keys has few of them.
    if numeric_keys then
      execute format('create index on %s (instance_id%s, %s, hour)', hourly, scope,
                     (select string_agg(quote_ident(k), ', ' order by n)
                      from unnest(keys) with ordinality as u (k, n)));
    end if;
    perform pgtracker.keep_by_time(hourly::regclass, 'hour');
  end if;

  for c in
    select a.attname as name, format_type(a.atttypid, a.atttypmod) as type
    from pg_attribute a
    where a.attrelid = delta and a.attnum > 0 and not a.attisdropped
      and a.attname not in ('interval_start', 'interval_end')
      and not exists (select from pg_attribute h
                      where h.attrelid = hourly::regclass and h.attname = a.attname)
    order by a.attnum
  loop
    execute format('alter table %s add column %I %s', hourly, c.name, c.type);
  end loop;
  execute format('comment on table %s is %L', hourly, format(
    'Sums of pgtracker.%s_delta by the hour: one row per key of which something grew; null: unknown, or of no version. Not every hour in it is current: read pgtracker.%s_by_hour.', dataset, dataset));
  execute format('comment on column %s.restarted is %L', hourly,
    'the counters began anew within one of the intervals');
  execute format('comment on column %s.lower_bound is %L', hourly,
    'the true increase may be larger: in one of the intervals a restart can''t be ruled out, or a sum is unknown');

  -- What reads it, where definitions are there already; else it is defined after the migrations.
  if to_regprocedure('pgtracker.define_hours()') is not null then
    perform pgtracker.define_hours();
  end if;
end
$$;
comment on function pgtracker.add_hourly is 'Makes the table of hours beside <dataset>_delta, from its columns; run again, it adds those that came since.';

do $$
declare
  d record;
begin
  for d in
    select c.relname as delta, left(c.relname, -length('_delta')) as dataset,
           exists (select from pg_attribute a
                   where a.attrelid = c.oid and a.attname = 'database') as per_database
    from pg_class c
    where c.relnamespace = 'pgtracker'::regnamespace and c.relkind in ('r', 'p')
      and not c.relispartition and c.relname like '%\_delta'
    order by c.relname
  loop
    perform pgtracker.add_hourly(d.dataset);
    -- Increases that are there already: maintain rolls them up.
    execute format(
      'insert into pgtracker.rollup (instance_id, dataset, database, hour)'
        ' select distinct instance_id, %L, %s, date_trunc(''hour'', interval_end, ''UTC'')'
        ' from pgtracker.%I',
      d.dataset, case when d.per_database then 'database' else '''''' end, d.delta);
  end loop;
end
$$;
-- Hours in which frames were compared and nothing grew.
insert into pgtracker.rollup (instance_id, dataset, database, hour)
select distinct f.instance_id, f.dataset, f.database, date_trunc('hour', f.collected_at, 'UTC')
from pgtracker.frame f
where f.judgement is not null
on conflict do nothing;
