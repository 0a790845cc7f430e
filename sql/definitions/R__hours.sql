-- Increases summed: by the hour, and between two moments. What is made per dataset comes from the
-- columns of its table of hours, so that a column or a dataset to come needs no line here.

drop function if exists pgtracker.hours_between;
create function pgtracker.hours_between(
  instance text, dataset text, from_at timestamptz, to_at timestamptz)
returns table (
  instance_id integer, database text, hour timestamptz, is_whole boolean, frames bigint,
  observed interval)
language sql stable
as $$
  select r.instance_id, r.database, r.hour,
         coalesce(r.first_at > hours_between.from_at and r.last_at <= hours_between.to_at
                  -- Whose keys are summed up tells less: of a short range each key is told.
                  and (r.summed_rows = 0 or r.hour < z.at
                       or hours_between.to_at > hours_between.from_at + interval '6 hours'),
                  false),
         r.frames, r.observed
  from pgtracker.instance i
  join pgtracker.rollup r on r.instance_id = i.instance_id
  left join pgtracker.horizon z on z.instance_id = i.instance_id and z.kind = 'delta'
  where i.name = hours_between.instance and r.dataset = hours_between.dataset
    and r.hour > hours_between.from_at - interval '1 hour' and r.hour <= hours_between.to_at
$$;
comment on function pgtracker.hours_between is
  'Hours with frames of a dataset that overlap (from_at, to_at]. is_whole: rolled up, and all its intervals end in there, so that its sums can be taken; where pgtracker.rollup_limit summed up keys, only of ranges longer than 6 hours, or where the increases themselves are no longer kept. frames and observed as in pgtracker.rollup, null while not rolled up.';

drop function if exists pgtracker.observed_between;
create function pgtracker.observed_between(
  instance text, dataset text, from_at timestamptz, to_at timestamptz)
returns table (database text, frames bigint, observed interval)
language sql stable
as $$
  with hour as materialized (
    select *
    from pgtracker.hours_between(observed_between.instance, observed_between.dataset,
                                 observed_between.from_at, observed_between.to_at)
  ), part as (
    select h.database, h.frames, h.observed
    from hour h
    where h.is_whole
    union all
    select f.database, 1, f.collected_at - f.base_at
    from hour h
    cross join lateral (
      select f.*
      from pgtracker.frame f
      where f.instance_id = h.instance_id and f.dataset = observed_between.dataset
        and f.database = h.database and f.collected_at >= h.hour
        and f.collected_at < h.hour + interval '1 hour'
        and f.collected_at > observed_between.from_at and f.collected_at <= observed_between.to_at
      offset 0) f
    where not h.is_whole and f.judgement in ('difference', 'restarted')
  )
  select p.database, sum(p.frames)::bigint, sum(p.observed)
  from part p
  group by p.database
$$;
comment on function pgtracker.observed_between is
  'How much time the increases of a dataset cover whose intervals end in (from_at, to_at], per database (empty for datasets of the whole instance): what rates are to be divided by.';

create or replace function pgtracker.define_hours() returns void
language plpgsql
as $define$
declare
  template constant text := $template$
drop function if exists pgtracker.${dataset}_series;
drop view if exists pgtracker.${dataset}_by_hour;
drop function if exists pgtracker.${dataset}_between;
drop function if exists pgtracker.${dataset}_summed;

create function pgtracker.${dataset}_summed(
  of_instance integer, from_at timestamptz, to_at timestamptz)
returns table (
  ${typed_keys}hour timestamptz, restarted boolean, lower_bound boolean,
  summed_rows bigint${typed_counters})
language sql stable
as $$
  select ${x_keys}x.hour, bool_or(x.restarted), bool_or(x.lower_bound), 1::bigint${sums}
  -- In the order of time: then sums of floats are the same whenever they are made.
  from (
    select date_trunc('hour', d.interval_end, 'UTC') as hour, d.*
    from pgtracker.${dataset}_delta d
    where d.instance_id = of_instance
      and d.interval_end >= from_at and d.interval_end < to_at
    order by hour, ${keys}d.interval_end) x
  group by ${x_keys}x.hour
$$;
comment on function pgtracker.${dataset}_summed is
  'Sums of pgtracker.${dataset}_delta by key and hour (UTC), of increases whose interval ends in [from_at, to_at).';

create view pgtracker.${dataset}_by_hour as
select h.instance_id, ${keys}h.hour, h.restarted, h.lower_bound, h.summed_rows${counters}
from pgtracker.${dataset}_hourly h
where not exists (
  select
  from pgtracker.rollup r
  where r.instance_id = h.instance_id and r.dataset = '${dataset}' and r.database = ${database}
    and r.hour = h.hour and r.rolled_at is null)
union all
select r.instance_id, ${x_keys}r.hour, x.restarted, x.lower_bound, x.summed_rows${x_counters}
from pgtracker.rollup r
cross join lateral pgtracker.${dataset}_summed(
  r.instance_id, r.hour, r.hour + interval '1 hour') x
where r.dataset = '${dataset}' and r.rolled_at is null and r.database = ${x_database};
comment on view pgtracker.${dataset}_by_hour is
  'Increases by key and hour (UTC), exact at every moment: from pgtracker.${dataset}_hourly where an hour is rolled up, else summed from pgtracker.${dataset}_delta. The hour in which nothing grew has no row. Units as in pgtracker.${dataset}.';

create function pgtracker.${dataset}_between(
  instance text, from_at timestamptz, to_at timestamptz)
returns table (
  ${typed_keys}restarted boolean, lower_bound boolean, summed_rows bigint${typed_counters})
language sql stable
as $$
  with hour as materialized (
    select *
    from pgtracker.hours_between(${dataset}_between.instance, '${dataset}',
                                 ${dataset}_between.from_at, ${dataset}_between.to_at)
  ), increase as (
    select ${x_keys}x.restarted, x.lower_bound, x.summed_rows${x_counters}
    from pgtracker.${dataset}_hourly x
    where x.instance_id = (select i.instance_id from pgtracker.instance i
                           where i.name = ${dataset}_between.instance)
      and x.hour > ${dataset}_between.from_at - interval '1 hour'
      and x.hour <= ${dataset}_between.to_at
      -- "is true" keeps it from being made a join: that looked up hour by hour what one range of the index has.
      and ((x.hour, ${x_database}) in (select h.hour, h.database from hour h where h.is_whole)) is true
    union all
    select ${x_keys}x.restarted, x.lower_bound, 1${x_counters}
    from hour h
    -- An hour at a time, lest the planner read all of the range and join then.
    cross join lateral (
      select *
      from pgtracker.${dataset}_delta x
      where x.instance_id = h.instance_id and x.interval_end >= h.hour
        and x.interval_end < h.hour + interval '1 hour' and h.database = ${x_database}
        and x.interval_end > ${dataset}_between.from_at and x.interval_end <= ${dataset}_between.to_at
      offset 0) x
    -- As a number, so that the planner expects few hours, and sums by hashing instead of sorting on disk.
    where h.is_whole::integer = 0
  )
  select ${x_keys}bool_or(x.restarted), bool_or(x.lower_bound), max(x.summed_rows)${sums}
  from increase x
  group by ${x_keys_or_all}
  having count(*) > 0
$$;
comment on function pgtracker.${dataset}_between is
  'Increases per key whose interval ends in (from_at, to_at], so that neighbouring intervals add up: whole hours from pgtracker.${dataset}_hourly, the rest from pgtracker.${dataset}_delta. summed_rows: 1, or more of the row with keys 0 that sums up what pgtracker.rollup_limit left out. Units as in pgtracker.${dataset}.';

create function pgtracker.${dataset}_series(
  instance text, from_at timestamptz, to_at timestamptz, bucket interval)
returns table (
  bucket_start timestamptz, ${typed_keys}restarted boolean, lower_bound boolean${typed_counters})
language sql stable
as $$
  select date_bin(${dataset}_series.bucket, x.at, timestamptz '2000-01-01 00:00:00+00'),
         ${x_keys}bool_or(x.restarted), bool_or(x.lower_bound)${sums}
  from (
    select h.hour as at, ${h_keys}h.restarted, h.lower_bound${h_counters}
    from pgtracker.${dataset}_by_hour h
    where ${dataset}_series.bucket >= interval '1 hour'
      and h.instance_id = (select i.instance_id from pgtracker.instance i
                           where i.name = ${dataset}_series.instance)
      and h.hour > ${dataset}_series.from_at - interval '1 hour' and h.hour < ${dataset}_series.to_at
    union all
    select d.interval_end, ${d_keys}d.restarted, d.lower_bound${d_counters}
    from pgtracker.${dataset}_delta d
    where ${dataset}_series.bucket < interval '1 hour'
      and d.instance_id = (select i.instance_id from pgtracker.instance i
                           where i.name = ${dataset}_series.instance)
      and d.interval_end > ${dataset}_series.from_at and d.interval_end <= ${dataset}_series.to_at) x
  group by date_bin(${dataset}_series.bucket, x.at, timestamptz '2000-01-01 00:00:00+00')${and_x_keys}
$$;
comment on function pgtracker.${dataset}_series is
  'Increases per key and bucket. Of buckets below an hour those whose interval ends in (from_at, to_at], in the bucket it ends in; of others all hours that overlap it, each in the bucket it begins in. Buckets sit on a fixed grid; one in which nothing grew has no row. Units as in pgtracker.${dataset}.';
$template$;
  d record;
  part record;
  definition text;
begin
  for d in
    with hourly as (
      select left(c.relname, -length('_hourly')) as dataset, a.attname, a.attnum as place,
             quote_ident(a.attname) as name, format_type(a.atttypid, a.atttypmod) as type,
             a.attname in ('instance_id', 'hour', 'restarted', 'lower_bound', 'summed_rows')
               as is_common,
             a.attnum > (select s.attnum from pg_attribute s
                         where s.attrelid = c.oid and s.attname = 'summed_rows') as is_counter
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relnamespace = 'pgtracker'::regnamespace and c.relkind in ('r', 'p')
        and not c.relispartition and c.relname like '%\_hourly'
    )
    select h.dataset,
           coalesce(string_agg(h.name || ' ' || h.type || ', ', '' order by h.place)
             filter (where not h.is_common and not h.is_counter), '') as typed_keys,
           coalesce(string_agg(h.name || ', ', '' order by h.place)
             filter (where not h.is_common and not h.is_counter), '') as keys,
           coalesce(string_agg('x.' || h.name || ', ', '' order by h.place)
             filter (where not h.is_common and not h.is_counter), '') as x_keys,
           coalesce(string_agg('x.' || h.name, ', ' order by h.place)
             filter (where not h.is_common and not h.is_counter), '()') as x_keys_or_all,
           string_agg(', ' || h.name || ' ' || h.type, '' order by h.place)
             filter (where h.is_counter) as typed_counters,
           string_agg(', ' || h.name, '' order by h.place)
             filter (where h.is_counter) as counters,
           string_agg(', x.' || h.name, '' order by h.place)
             filter (where h.is_counter) as x_counters,
           coalesce(string_agg('h.' || h.name || ', ', '' order by h.place)
             filter (where not h.is_common and not h.is_counter), '') as h_keys,
           string_agg(', h.' || h.name, '' order by h.place)
             filter (where h.is_counter) as h_counters,
           coalesce(string_agg('d.' || h.name || ', ', '' order by h.place)
             filter (where not h.is_common and not h.is_counter), '') as d_keys,
           string_agg(', d.' || h.name, '' order by h.place)
             filter (where h.is_counter) as d_counters,
           coalesce(string_agg(', x.' || h.name, '' order by h.place)
             filter (where not h.is_common and not h.is_counter), '') as and_x_keys,
           -- An object may bring any number: what no column holds is cut, lest one object make
           -- every sum fail.
           string_agg(', ' || format(case h.type
               when 'bigint' then
                 'case when sum(x.%1$s) > 9223372036854775807 then 9223372036854775807'
                 ' else sum(x.%1$s) end::bigint'
               when 'double precision' then
                 'sum(case when x.%1$s > 1e300 then 1e300 else x.%1$s end)'
               else 'sum(x.%1$s)' end, h.name), '' order by h.place)
             filter (where h.is_counter) as sums,
           case when bool_or(h.attname = 'database') then 'h.database' else quote_literal('') end as database,
           case when bool_or(h.attname = 'database') then 'x.database' else quote_literal('') end
             as x_database
    from hourly h
    group by h.dataset
  loop
    definition := template;
    for part in select * from jsonb_each_text(to_jsonb(d)) loop
      definition := replace(definition, '${' || part.key || '}', part.value);
    end loop;
    execute definition;
  end loop;
end
$define$;
comment on function pgtracker.define_hours is
  'Makes <dataset>_summed, <dataset>_by_hour, <dataset>_between and <dataset>_series anew for every table of hours, from its columns.';

select pgtracker.define_hours();
