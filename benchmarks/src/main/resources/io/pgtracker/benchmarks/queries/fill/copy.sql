-- Tells the templates again, hour after hour, under the names of a fleet: all tables, in the order objects arrive in.

create or replace function benchmark.told(t benchmark.recorded, kind text, clause text) returns text
language sql stable as $$
  -- Columns of a template under another instance, moved in time.
  select format(
    'select %s from benchmark.%I t cross join benchmark.member m cross join %s where m.kind = %L',
    string_agg(case
      when a.attname = 'instance_id' then 'm.instance_id'
      when a.attname = 'object_key' then format(
        '''v1/instance='' || m.name || ''/date='' || to_char((%1$s) at time zone ''UTC'', ''YYYY-MM-DD/YYYYMMDD"T"HH24MI'')'
        ' || ''00.000Z-0123456789abcdef0123456789abcdef.ndjson.gz''',
        case when t.name = 'ingest_ledger' then 't.created_at' when t.name = 'frame' then 't.tick' else 'now()' end
        || ' + h.shift')
      when a.atttypid = 'timestamptz'::regtype and a.attname not in ('started_at', 'checkpointer_started_at')
        then format('t.%I + h.shift', a.attname)
      else format('t.%I', a.attname) end, ', ' order by a.attnum),
    kind || '_' || t.name, clause, kind)
  from pg_attribute a
  where a.attrelid = format('pgtracker.%I', t.name)::regclass and a.attnum > 0 and not a.attisdropped
$$;

create or replace function benchmark.columns_of(t benchmark.recorded) returns text
language sql stable as $$
  select string_agg(quote_ident(a.attname), ', ' order by a.attnum)
  from pg_attribute a
  where a.attrelid = format('pgtracker.%I', t.name)::regclass and a.attnum > 0 and not a.attisdropped
$$;

create or replace procedure benchmark.begin_telling(days integer, instances integer, ends_at timestamptz)
language plpgsql as $$
declare
  begins constant timestamptz := date_trunc('hour', ends_at) - days * interval '1 day';
  shift constant interval := begins - timestamptz '2026-01-01 00:00+00';
  t benchmark.recorded;
  condition text;
begin
  insert into pgtracker.instance (name, labels, labels_at) values ('reference', '{"env": "prod"}', now());
  insert into pgtracker.instance (name, labels, labels_at)
  select 'small-' || lpad(n::text, 2, '0'), '{"env": "prod"}', now() from generate_series(1, instances - 1) n;
  drop table if exists benchmark.member;
  create table benchmark.member as
  select instance_id, name, split_part(name, '-', 1) as kind from pgtracker.instance;
  -- Raw counters are kept for a week, and a day.
  insert into pgtracker.horizon (instance_id, kind, at)
  select m.instance_id, 'counter', ends_at - interval '7 days' from benchmark.member m where days > 8;

  if not exists (select from pg_extension where extname = 'timescaledb') then
    for day in -1 .. days + 1 loop
      perform pgtracker.make_partition(k.name, begins + day * interval '1 day') from pgtracker.time_table k;
      commit;
    end loop;
  end if;

  -- What stays the same is told once.
  for t in select * from benchmark.recorded r where r.time_column is null and r.name <> 'ingest_ledger' loop
    condition := case when t.has_removed then ' and t.collected_at < ''2026-01-01 00:00:40+00''' else '' end;
    execute format('insert into pgtracker.%I (%s) %s%s union all %5$s%4$s', t.name, benchmark.columns_of(t),
      benchmark.told(t, 'reference', format('(select %L::interval as shift) h', shift)), condition,
      benchmark.told(t, 'small', format('(select %L::interval as shift) h', shift)));
    commit;
  end loop;

end
$$;

create or replace procedure benchmark.tell_day(day integer, days integer, ends_at timestamptz)
language plpgsql set work_mem = '512MB' as $$
declare
  begins constant timestamptz := date_trunc('hour', ends_at) - days * interval '1 day';
  shift constant interval := begins - timestamptz '2026-01-01 00:00+00';
  hours constant text := format(
    '(select %L::interval + k * interval ''1 hour'' as shift from generate_series(%s, %s) k) h',
    shift, day * 24, day * 24 + 23);
  t benchmark.recorded;
  condition text;
begin
  for t in
    select * from benchmark.recorded r
    where (r.time_column is not null or r.name = 'ingest_ledger' or r.has_removed)
      -- Raw counters and increases: the last two days; increases of the first two, too, where long ranges begin.
      and (day >= days - 2 or not exists (select from benchmark.recorded d where d.name = r.name || '_delta'))
      and (day >= days - 2 or day < 2 or r.name not like '%\_delta')
  loop
    condition := case when t.time_column is null and t.has_removed
                      then ' and t.collected_at >= ''2026-01-01 00:00:40+00''' else '' end;
    execute format('insert into pgtracker.%I (%s) %s%s union all %5$s%4$s order by %6$s', t.name, benchmark.columns_of(t),
      benchmark.told(t, 'reference', hours), condition, benchmark.told(t, 'small', hours),
      (select a.place
       from (select a.attname, row_number() over (order by a.attnum) as place
             from pg_attribute a
             where a.attrelid = format('pgtracker.%I', t.name)::regclass and a.attnum > 0 and not a.attisdropped) a
       -- Hours are rolled up instance by instance, a day at a time.
       where a.attname = case when t.time_column = 'hour' then 'instance_id'
                              else coalesce(t.time_column,
                                            case when t.has_removed then 'collected_at' else 'created_at' end) end));
  end loop;
end
$$;

create or replace procedure benchmark.tell_growth(days integer, ends_at timestamptz) language plpgsql as $$
declare
  begins constant timestamptz := date_trunc('hour', ends_at) - days * interval '1 day';
begin
  -- Fifty tables grow by a page an hour, and with them their database; a setting changes each week.
  insert into pgtracker.relation_sizes (instance_id, collected_at, database, relid, main_size, fsm_size, vm_size)
  select s.instance_id, begins + k * interval '1 hour', s.database, s.relid, s.main_size + k * 8192, s.fsm_size,
         s.vm_size
  from (select s.*, row_number() over (partition by s.instance_id order by s.relid desc) as place
        from pgtracker.relation_sizes s) s
  cross join generate_series(1, days * 24 - 1) k
  where s.place <= 50;
  insert into pgtracker.database_sizes (instance_id, collected_at, datid, size)
  select s.instance_id, begins + k * interval '1 hour', s.datid, s.size + k * 409600
  from (select distinct on (s.instance_id, s.datid) s.* from pgtracker.database_sizes s
        order by s.instance_id, s.datid, s.collected_at) s
  cross join generate_series(1, days * 24 - 1) k;
  insert into pgtracker.pg_settings (instance_id, collected_at, name, setting, unit, context, source)
  select s.instance_id, begins + k * interval '1 week' + interval '1 hour', s.name, (4096 * (k + 1))::text, s.unit,
         s.context, s.source
  from (select distinct on (s.instance_id) s.* from pgtracker.pg_settings s where s.name = 'work_mem'
        order by s.instance_id, s.collected_at) s
  cross join generate_series(1, days / 7) k;
end
$$;
