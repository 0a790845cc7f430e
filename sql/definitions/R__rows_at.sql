-- The rows of each dataset as of a moment, as functions <dataset>_at: one form for each kind. They are made
-- after all migrations, with what else reads tables as a whole (sql/history).
--
-- Bodies are texts, not trees: they read whole rows of tables that later migrations may widen. What
-- they call is named with its schema, so that it is the same under every search path, and the planner
-- puts them in the place of their call.

create or replace function pgtracker.make_rows_at(dataset name) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
set client_min_messages = warning
as $$
declare
  of_database boolean := exists (
    select from pg_attribute a
    where a.attrelid = format('pgtracker.%I', dataset)::regclass and a.attname = 'database'
      and a.attnotnull and not a.attisdropped);
  is_counter boolean := to_regclass(format('pgtracker.%I', dataset || '_delta')) is not null;
  is_state boolean := not is_counter and exists (
    select from pg_attribute a
    where a.attrelid = format('pgtracker.%I', dataset)::regclass and a.attname = 'removed'
      and not a.attisdropped);
  keys name[];
  of_one text := format('r.instance_id = %I.instance_id', dataset || '_at');
  arguments text := 'instance_id integer';
  body text;
  key_list text;
  of_row text;
  of_key text;
begin
  if of_database then
    of_one := of_one || format(' and r.database = %I.database', dataset || '_at');
    arguments := arguments || ', database text';
  end if;
  if is_counter then
    -- What tells rows apart stands before the interval in the table of increases.
    select array_agg(a.attname order by a.attnum) into keys
    from pg_attribute a
    where a.attrelid = format('pgtracker.%I', dataset || '_delta')::regclass and a.attnum > 0
      and a.attname not in ('instance_id', 'database')
      and a.attnum < (select s.attnum from pg_attribute s
                      where s.attrelid = a.attrelid and s.attname = 'interval_start');
  elsif is_state then
    -- States are found by an index of their keys.
    select array_agg(a.attname order by k.place) filter (
             where a.attname not in ('instance_id', 'database', 'collected_at')) into keys
    from (
      select i.indexrelid, i.indrelid, i.indkey
      from pg_index i
      where i.indrelid = format('pgtracker.%I', dataset)::regclass
        and (select a.attname from pg_attribute a
             where a.attrelid = i.indrelid and a.attnum = i.indkey[i.indnkeyatts - 1])
            = 'collected_at'
      order by i.indnkeyatts desc
      limit 1) i
    cross join lateral unnest(i.indkey) with ordinality as k(attnum, place)
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum;
  end if;
  keys := coalesce(keys, '{}');
  select string_agg(format('%I', k), ', ' order by place) into key_list
  from unnest(keys) with ordinality as key(k, place);

  if not is_counter and not is_state then
    body := format(
      'select r.* from pgtracker.%I r where %s and r.collected_at = %I.at',
      dataset, of_one, dataset || '_at');
  elsif is_counter then
    body := format(
      $body$
      with state as (
        select f.chain_from, f.collected_at
        from pgtracker.frame f
        where f.instance_id = %1$I.instance_id and f.dataset = %2$L
          and f.database = %3$s and f.collected_at = %1$I.at and f.chain_from is not null
      )
      select s.*
      from (
        -- One pass and a sort, however few rows the planner thinks there are. A join of the last moments with
        -- their rows becomes a loop over the whole frame for each of its keys.
        select %4$s r.*
        from pgtracker.%5$I r
        where %6$s
          and r.collected_at between (select s.chain_from from state s)
                                 and (select s.collected_at from state s)
          and r.collected_at = any (array(
                select f.collected_at
                from pgtracker.frame f
                where f.instance_id = %1$I.instance_id and f.dataset = %2$L and f.database = %3$s
                  and f.collected_at between (select s.chain_from from state s)
                                         and (select s.collected_at from state s)
                  and f.chain_from = (select s.chain_from from state s)))
        order by %7$s r.collected_at desc
        %8$s) s
      where not s.removed
      $body$,
      dataset || '_at', dataset,
      case when of_database then format('%I.database', dataset || '_at') else '''''' end,
      case when keys <> '{}' then 'distinct on (' ||
        (select string_agg(format('r.%I', k), ', ' order by place)
         from unnest(keys) with ordinality as key(k, place)) || ')' else '' end,
      dataset, of_one,
      coalesce((select string_agg(format('r.%I, ', k), '' order by place)
                from unnest(keys) with ordinality as key(k, place)), ''),
      case when keys = '{}' then 'limit 1' else '' end);
  elsif keys = '{}' then
    body := format(
      $body$
      select s.*
      from (select r.* from pgtracker.%I r where %s and r.collected_at <= %I.at
            order by r.collected_at desc limit 1) s
      where not s.removed
      $body$,
      dataset, of_one, dataset || '_at');
  else
    -- From key to key, and for each one step to its row: as long as there are keys, however long their history.
    -- Keys come from the list of keys, so that a condition on them is applied before the steps, and a query that looks
    -- one up again and again reads the list, not the table. The list carries the arguments: they may be calls.
    -- Of the array of one the planner expects ten, and of all a thousand keys and not a hundred: else it joins
    -- thousands of rows to thousands by loops.
    select string_agg(format('r.%I', k), ', ' order by place), string_agg(format('k.%I', k), ', ' order by place)
    into of_row, of_key
    from unnest(keys) with ordinality as key(k, place);
    body := format(
      $body$
      with recursive key as (
        select f.*
        from (select r.instance_id, %1$s %2$I.at, %3$s from pgtracker.%4$I r where %5$s order by %3$s limit 1) f
        cross join unnest(array(select 1))
        union all
        select k.instance_id, %6$s k.at, n.*
        from key k
        cross join lateral (
          select %3$s from pgtracker.%4$I r where %7$s and (%3$s) > (%8$s) order by %3$s limit 1) n
      )
      select %9$s
      from key k
      cross join lateral (
        select r.* from pgtracker.%4$I r where %7$s and (%3$s) = (%8$s) and r.collected_at <= k.at
        order by r.collected_at desc limit 1) s
      where not s.removed
      $body$,
      case when of_database then 'r.database,' else '' end, dataset || '_at', of_row, dataset, of_one,
      case when of_database then 'k.database,' else '' end,
      'r.instance_id = k.instance_id' || case when of_database then ' and r.database = k.database' else '' end, of_key,
      (select string_agg(format('%s.%I', case when a.attname = any (keys) then 'k' else 's' end, a.attname), ', '
                         order by a.attnum)
       from pg_attribute a
       where a.attrelid = format('pgtracker.%I', dataset)::regclass and a.attnum > 0 and not a.attisdropped));
  end if;
  execute format(
    'drop function if exists pgtracker.%I(integer, %s timestamptz)', dataset || '_at',
    case when of_database then 'text,' else '' end);
  execute format(
    'create function pgtracker.%I(%s, at timestamptz) returns setof pgtracker.%I language sql stable as %L',
    dataset || '_at', arguments, dataset, body);
  execute format(
    'comment on function pgtracker.%I(integer, %s timestamptz) is %L', dataset || '_at',
    case when of_database then 'text,' else '' end,
    case when is_state then 'Rows of ' || dataset || ' as of a moment.'
         when is_counter then 'Rows of ' || dataset || ' as of the frame collected at that moment, which may be one of changes; none where its chain is broken.'
         else 'Rows of the frame of ' || dataset || ' collected at that moment.' end);
end
$$;
comment on function pgtracker.make_rows_at is
  'Makes the function <dataset>_at(instance_id[, database], at), by the form of the dataset''s table.';
