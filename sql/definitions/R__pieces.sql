-- Pieces of time: what maintain makes ahead, and drops when it is past its retention.

create or replace function pgtracker.kind_of(time_table text) returns text
language sql stable
as $$
  select case
    when time_table = 'frame' then 'frame'
    when time_table like '%\_delta' then 'delta'
    when time_table in ('rollup', 'activity_hour', 'frame_hour') or time_table like '%\_hourly' then 'hourly'
    when exists (select from pgtracker.time_table t where t.name = kind_of.time_table || '_delta')
      then 'counter'
    else 'sample' end
$$;
comment on function pgtracker.kind_of is 'What a table kept in pieces of time holds: sample, counter, delta, hourly or frame.';

create or replace function pgtracker.horizon_now(kind text) returns timestamptz
language sql stable
as $$
  select case
    when horizon_now.kind in ('state', 'text') then
      (select least(
         min(pgtracker.horizon_now(r.kind)) filter (where r.kind in ('sample', 'delta')),
         min(pgtracker.horizon_now(r.kind) - interval '1 day') filter (where r.kind = 'counter'))
       from pgtracker.retention r
       where r.kind in ('sample', 'counter', 'delta'))
    else
      (select date_bin(case horizon_now.kind when 'hourly' then interval '30 days' else interval '1 day' end,
                       now() - max(r.keep), 'epoch')
       from pgtracker.retention r
       where r.kind = horizon_now.kind or horizon_now.kind = 'delta' and r.kind = 'counter') end
$$;
comment on function pgtracker.horizon_now is 'Where the horizon of a kind is to be now: pgtracker.retention, in whole steps; of increases never after that of their counters. Of states and texts, whose frames are kept as long as any rows: the earliest.';

create or replace function pgtracker.kept_from(time_table text) returns timestamptz
language sql stable
as $$
  select date_bin(
    t.step,
    case pgtracker.kind_of(t.name)
      when 'frame' then pgtracker.horizon_now('state') - interval '1 day'
      when 'counter' then pgtracker.horizon_now('counter') - interval '1 day'
      else pgtracker.horizon_now(pgtracker.kind_of(t.name)) end,
    'epoch')
  from pgtracker.time_table t
  where t.name = kept_from.time_table
$$;
comment on function pgtracker.kept_from is 'Moment before which pieces of a table are dropped now.';

create or replace function pgtracker.pieces()
returns table (time_table text, from_at timestamptz, to_at timestamptz)
language plpgsql stable
as $$
begin
  if exists (select from pg_extension where extname = 'timescaledb') then
    return query
      select t.name, c.range_start, c.range_end
      from pgtracker.time_table t
      join timescaledb_information.chunks c
        on c.hypertable_schema = 'pgtracker' and c.hypertable_name = t.name;
  else
    return query
      select t.name, f.from_at, f.from_at + t.step
      from pgtracker.time_table t
      join pg_class p on p.relnamespace = 'pgtracker'::regnamespace and p.relname = t.name
      join pg_inherits i on i.inhparent = p.oid
      join pg_class c on c.oid = i.inhrelid and c.relname ~ '_p[0-9]{8}$'
      cross join lateral (
        select to_timestamp(right(c.relname, 8), 'YYYYMMDD')::timestamp at time zone 'UTC' as from_at) f;
  end if;
end
$$;
comment on function pgtracker.pieces is 'Partitions or chunks there are, and the time each is for: from_at <= time < to_at.';

create or replace function pgtracker.kept_row(time_table text) returns text
language sql stable
as $$
  select format(
    'exists (select from pgtracker.kept_frame k where k.instance_id = t.instance_id'
    || ' and k.collected_at = t.collected_at and k.dataset = %s and k.database = %s)',
    case when time_table = 'frame' then 't.dataset' else quote_literal(time_table) end,
    case when exists (
           select
           from pg_attribute a
           where a.attrelid = format('pgtracker.%I', time_table)::regclass
             and a.attname = 'database' and a.atttypid = 'text'::regtype)
         then 't.database' else quote_literal('') end)
  where pgtracker.kind_of(time_table) in ('counter', 'frame')
$$;
comment on function pgtracker.kept_row is 'Condition on a row t of a table: its frame is kept though its time is over. Null: no row of it ever is.';

create or replace function pgtracker.make_partition(time_table text, at timestamptz) returns boolean
language plpgsql
as $$
declare
  t pgtracker.time_table := (select t from pgtracker.time_table t where t.name = time_table);
  from_at timestamptz := date_bin(t.step, at, 'epoch');
  made text := format('%s_p%s', t.name, to_char(from_at at time zone 'UTC', 'YYYYMMDD'));
begin
  perform pg_advisory_xact_lock(hashtext('pgtracker.partition'), hashtext(made));
  -- Not to_regclass, which may remember what was not there before the wait.
  if exists (
    select from pg_class c where c.relnamespace = 'pgtracker'::regnamespace and c.relname = made)
  then
    return false;
  end if;
  execute format('create table pgtracker.%I (like pgtracker.%I including all)', made, t.name);
  -- Against writers: one that had chosen the DEFAULT partition and waits for it would find it closed to its rows.
  execute format('lock pgtracker.%I in share row exclusive mode', t.name);
  execute format('lock pgtracker.%I in access exclusive mode', t.name || '_default');
  execute format(
    'with moved as (delete from pgtracker.%I where %I >= %L and %2$I < %4$L returning *)'
    || ' insert into pgtracker.%5$I select * from moved',
    t.name || '_default', t.time_column, from_at, from_at + t.step, made);
  execute format(
    'alter table pgtracker.%I attach partition pgtracker.%I for values from (%L) to (%L)',
    t.name, made, from_at, from_at + t.step);
  return true;
end
$$;
comment on function pgtracker.make_partition is 'Makes the partition of a table for a moment, and brings there what the DEFAULT partition has of its time. False: it was there.';

create or replace function pgtracker.partitions_due()
returns table (time_table text, from_at timestamptz)
language plpgsql stable
as $$
declare
  t record;
begin
  for t in
    select m.*, pgtracker.kept_from(m.name) as kept_from
    from pgtracker.time_table m
    where not exists (select from pg_extension where extname = 'timescaledb')
    order by m.name
  loop
    return query execute format(
      'select %L, d.from_at
       from (select date_bin(%L, generate_series(now(), now() + interval ''3 days'', interval ''1 day''), ''epoch'')
             union
             select date_bin(%2$L, %I, ''epoch'') from pgtracker.%I
             where %3$I < now() + interval ''3 days'' and %3$I >= %5$L) d (from_at)
       where to_regclass(format(''pgtracker.%%I'', %1$L || ''_p'' || to_char(d.from_at at time zone ''UTC'', ''YYYYMMDD''))) is null
       order by 2', t.name, t.step, t.time_column, t.name || '_default',
      coalesce(t.kept_from, '-infinity'));
  end loop;
end
$$;
comment on function pgtracker.partitions_due is 'Partitions to be made: today''s, those of the next three days, and those for rows that went to the DEFAULT partition. None on TimescaleDB, which makes its chunks itself.';

create or replace function pgtracker.partitions_for(days date[])
returns table (time_table text, from_at timestamptz)
language sql stable
as $$
  select t.name, f.from_at
  from (
    select m.name, m.step, coalesce(pgtracker.kept_from(m.name), '-infinity') as kept_from
    from pgtracker.time_table m
    join pg_class c on c.relnamespace = 'pgtracker'::regnamespace and c.relname = m.name
    where c.relkind = 'p' and pg_has_role(c.relowner, 'usage')) t
  cross join lateral (
    select distinct date_bin(t.step, d.day::timestamp at time zone 'UTC', 'epoch') as from_at
    from unnest(days) d (day)
    where d.day < now() + interval '3 days') f
  where f.from_at >= t.kept_from
    and to_regclass(
      format('pgtracker.%I', t.name || '_p' || to_char(f.from_at at time zone 'UTC', 'YYYYMMDD'))) is null
$$;
comment on function pgtracker.partitions_for is 'Partitions lacking for rows of some days (UTC) that are kept: what ingest makes before it brings them. None on TimescaleDB, and none for a role that is not the owner.';

create or replace function pgtracker.pieces_due()
returns table (time_table text, from_at timestamptz, to_at timestamptz)
language sql stable
as $$
  select p.time_table, p.from_at, p.to_at
  from pgtracker.pieces() p
  where p.to_at <= pgtracker.kept_from(p.time_table)
  order by p.from_at, p.time_table
$$;
comment on function pgtracker.pieces_due is 'Pieces whose time is past the retention.';

create or replace function pgtracker.drop_piece(time_table text, from_at timestamptz, to_at timestamptz)
returns boolean
language plpgsql
set enable_nestloop = on
as $$
declare
  time_column text := (select t.time_column from pgtracker.time_table t where t.name = time_table);
  kind text := pgtracker.kind_of(time_table);
  kept_row text := pgtracker.kept_row(time_table);
  piece text := format('%s_p%s', time_table, to_char(from_at at time zone 'UTC', 'YYYYMMDD'));
  within text := format('t.%I >= %L and t.%1$I < %3$L', time_column, from_at, to_at);
  is_hypertable boolean := exists (select from pg_extension where extname = 'timescaledb');
  keeps boolean := kept_row is not null and exists (
    select
    from pgtracker.kept_frame k
    where k.collected_at >= drop_piece.from_at and k.collected_at < drop_piece.to_at
      and (kind = 'frame' or k.dataset = time_table));
  is_over boolean;
begin
  execute format('lock pgtracker.%I in access exclusive mode', time_table);
  if not is_hypertable and not exists (
    select from pg_class c where c.relnamespace = 'pgtracker'::regnamespace and c.relname = piece)
  then
    return false;
  elsif is_hypertable and keeps then
    execute format(
      'select exists (select from pgtracker.%I t where %s and not %s)', time_table, within, kept_row)
      into is_over;
    if not is_over then
      return false;
    end if;
  end if;
  -- Nobody writes here now. Who has not moved its horizon may count on rows that would go.
  if exists (
    select
    from pgtracker.instance i
    where pgtracker.rows_from(i.instance_id, case kind when 'frame' then 'state' else kind end)
      < drop_piece.to_at)
    or (kind = 'delta' or time_table in ('pg_stat_activity', 'frame', 'pgtracker_scrape')) and exists (
      select
      from pgtracker.rollup r
      where r.rolled_at is null
        and r.dataset = case time_table when 'pgtracker_scrape' then 'frame'
                                        else regexp_replace(time_table, '_delta$', '') end
        and r.hour >= drop_piece.from_at and r.hour < drop_piece.to_at)
  then
    return false;
  end if;
  if keeps then
    execute format(
      'create temporary table pgtracker_kept on commit drop as select t.* from pgtracker.%I t where %s and %s',
      time_table, within, kept_row);
  end if;
  if is_hypertable then
    perform drop_chunks(
      format('pgtracker.%I', time_table)::regclass, older_than => to_at, newer_than => from_at);
  else
    execute format('drop table pgtracker.%I', piece);
  end if;
  if keeps then
    -- On plain PostgreSQL to the DEFAULT partition, on TimescaleDB to a chunk that holds nothing else.
    execute format('insert into pgtracker.%I select * from pgtracker_kept', time_table);
    drop table pgtracker_kept;
  end if;
  return true;
end
$$;
comment on function pgtracker.drop_piece is 'Drops a piece of a table but for the rows of kept frames. False: it is gone, has nothing else, has increases, samples or frames that are not rolled up, or an instance has come to be whose horizon is not there yet.';

create or replace function pgtracker.clean_default(time_table text) returns bigint
language plpgsql
as $$
declare
  time_column text := (select t.time_column from pgtracker.time_table t where t.name = time_table);
  cleaned bigint;
begin
  execute format(
    'delete from pgtracker.%I t where t.%I < %L and not %s', time_table || '_default', time_column,
    coalesce(pgtracker.kept_from(time_table), '-infinity'),
    coalesce(
      pgtracker.kept_row(time_table),
      -- Who ingests a whole bucket while maintain runs brings increases after hours were rolled up.
      case when pgtracker.kind_of(time_table) = 'delta' then format(
        'exists (select from pgtracker.rollup r where r.instance_id = t.instance_id and r.dataset = %L'
        || ' and r.hour = date_trunc(''hour'', t.interval_end, ''UTC'') and r.rolled_at is null)',
        left(time_table, -length('_delta'))) end,
      'false'));
  get diagnostics cleaned = row_count;
  return cleaned;
end
$$;
comment on function pgtracker.clean_default is 'Deletes from the DEFAULT partition what is past its retention and not kept; few rows, which came late. Increases wait until their hour is rolled up.';
