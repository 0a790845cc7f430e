-- What migrate does to the tables of a store whose edition has changed, or was not made use of yet.

create or replace function pgtracker.edition() returns text
language sql stable
as $$
  select case
    when not exists (select from pg_extension where extname = 'timescaledb') then 'plain'
    when current_setting('timescaledb.license', true) = 'timescale' then 'community'
    else 'apache' end
$$;
comment on function pgtracker.edition is 'plain: PostgreSQL alone; apache, community: TimescaleDB under that licence.';

create or replace function pgtracker.keys_of(time_table text) returns text[]
language sql stable
as $$
  select coalesce(array_agg(a.attname::text order by a.attnum), '{}')
  from pg_attribute a
  where a.attrelid = to_regclass(
      format('pgtracker.%I', regexp_replace(time_table, '_(delta|hourly)$', '') || '_delta'))
    and a.attnum > 0 and not a.attisdropped and a.attname <> 'instance_id'
    and a.attnum < (select s.attnum from pg_attribute s
                    where s.attrelid = a.attrelid and s.attname = 'interval_start')
$$;
comment on function pgtracker.keys_of is 'Keys of a counter, in the order of its tables; none of samples.';

create or replace function pgtracker.compressed_order(time_table text) returns text
language sql stable
as $$
  select array_to_string(
    case
      when t.name = 'frame' then array['dataset', 'database', t.time_column]
      -- What a session shows is much like what it showed before.
      when t.name = 'pg_stat_activity' then array['pid', t.time_column]
      -- Counting anew deletes by time; neighbours in time are alike in samples.
      when pgtracker.kind_of(t.name) in ('delta', 'sample') then t.time_column || pgtracker.keys_of(t.name)
      else pgtracker.keys_of(t.name) || t.time_column end, ', ')
  from pgtracker.time_table t
  where t.name = compressed_order.time_table
$$;
comment on function pgtracker.compressed_order is 'Order in which rows of an instance are compressed (docs/decisions/compression.md).';

create or replace function pgtracker.tables_to_adapt() returns setof text
language plpgsql stable
as $$
begin
  if pgtracker.edition() <> 'plain' then
    return query
      select t.name
      from pgtracker.time_table t
      left join timescaledb_information.hypertables h
        on h.hypertable_schema = 'pgtracker' and h.hypertable_name = t.name
      where h.hypertable_name is null
         or pgtracker.edition() = 'community' and t.name <> 'rollup'
            and (not h.compression_enabled or not exists (
              select
              from timescaledb_information.hypertable_compression_settings s
              where s.hypertable = format('pgtracker.%I', t.name)::regclass
                and replace(s.orderby, ' ', '') = replace(pgtracker.compressed_order(t.name), ' ', '')))
      order by t.name;
  end if;
end
$$;
comment on function pgtracker.tables_to_adapt is 'Tables that are not yet what the edition makes possible.';

create or replace function pgtracker.adapt_table(time_table text) returns void
language plpgsql
as $$
declare
  t pgtracker.time_table := (select t from pgtracker.time_table t where t.name = time_table);
  kept text := format('pgtracker.%I', t.name);
begin
  if not exists (
    select
    from timescaledb_information.hypertables h
    where h.hypertable_schema = 'pgtracker' and h.hypertable_name = t.name)
  then
    execute format('lock %s in access exclusive mode', kept);
    perform pgtracker.replace_table(kept::regclass, '_plain', '');
    perform create_hypertable(
      kept::regclass, t.time_column::name, chunk_time_interval => t.step, create_default_indexes => false);
    execute format('insert into %s select * from pgtracker.%I order by %I',
                   kept, left(t.name, 57) || '_plain', t.time_column);
    execute format('drop table pgtracker.%I', left(t.name, 57) || '_plain');
  end if;
  -- What hours are current is written again and again.
  if pgtracker.edition() = 'community' and t.name <> 'rollup' then
    execute format(
      'alter table %s set (timescaledb.compress, timescaledb.compress_segmentby = ''instance_id'','
      || ' timescaledb.compress_orderby = %L)', kept, pgtracker.compressed_order(t.name));
    if pgtracker.kind_of(t.name) = 'counter' or t.name = 'pg_stat_activity' then
      perform set_chunk_time_interval(kept::regclass, interval '6 hours');
    end if;
    perform add_compression_policy(kept::regclass, compress_after => interval '2 days', if_not_exists => true);
  end if;
end
$$;
comment on function pgtracker.adapt_table is 'Makes a table what the edition makes possible, with its rows: a hypertable, and on the community edition compressed after two days.';
