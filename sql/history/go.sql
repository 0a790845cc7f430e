-- How a session goes to a moment of the past, and leaves it.

create function history.frames(
  instance_id integer, at timestamptz, database text, patience interval,
  out dataset text, out collected_at timestamptz, out problem text)
returns setof record
language plpgsql stable
as $$
declare
  activity record;
  d record;
  f record;
  with_activity boolean;
  utc constant text := 'YYYY-MM-DD"T"HH24:MI:SS"Z"';
begin
  select a.collected_at, a.tick, a.scraper_id into activity
  from pgtracker.frame a
  where a.instance_id = frames.instance_id and a.dataset = 'pg_stat_activity' and a.database = ''
    and a.collected_at <= frames.at and a.chain_from is not null
  order by a.collected_at desc
  limit 1;
  for d in select s.name, s.kind, s.of_database from history.dataset s order by s.name loop
    dataset := d.name;
    collected_at := null;
    problem := null;
    if d.of_database and frames.database is null then
      problem := ' is of a database, and none is named: history.go(instance, at, database), history --database';
      return next;
      continue;
    end if;
    -- What was read with the activity belongs to its moment, though it was read a little later.
    select x.collected_at, x.chain_from into f
    from pgtracker.frame x
    where x.instance_id = frames.instance_id and x.dataset = d.name
      and x.database = case when d.of_database then frames.database else '' end
      and x.tick = activity.tick and x.scraper_id = activity.scraper_id
      and x.collected_at between activity.collected_at and activity.collected_at + interval '1 minute'
      and x.chain_from is not null
    order by x.collected_at
    limit 1;
    with_activity := found;
    if not with_activity then
      select x.collected_at, x.chain_from into f
      from pgtracker.frame x
      where x.instance_id = frames.instance_id and x.dataset = d.name
        and x.database = case when d.of_database then frames.database else '' end
        and x.collected_at <= frames.at and x.chain_from is not null
      order by x.collected_at desc
      limit 1;
    end if;
    collected_at := f.collected_at;
    if collected_at is null then
      problem := ' has no whole frame up to this moment';
    elsif d.name = 'server_position' and not with_activity then
      -- A busy server gives thousands of transaction ids between two ticks: an age would be off by these.
      problem := ' was not read together with the sessions of this moment; sample it as often as pg_stat_activity';
    elsif f.chain_from < pgtracker.rows_from(frames.instance_id, d.kind) and not exists (
      select
      from pgtracker.kept_frame k
      where k.instance_id = frames.instance_id and k.dataset = d.name
        and k.database = case when d.of_database then frames.database else '' end
        and k.collected_at = f.collected_at)
    then
      problem := ' is no longer kept for this moment (see pgtracker.retention)';
    elsif collected_at < frames.at - patience then
      problem := pg_catalog.concat(
        ' was last seen at ', pg_catalog.to_char(collected_at at time zone 'UTC', utc),
        ', longer before this moment than history.patience (', patience, ')');
    elsif exists (
      select
      from pgtracker.frame x
      where x.instance_id = frames.instance_id and x.dataset = d.name
        and x.database = case when d.of_database then frames.database else '' end
        and x.collected_at > f.collected_at and x.collected_at <= frames.at
        and x.previous_sequence is not null and x.chain_from is null)
    then
      -- An older state than what was seen would pass for that of this moment.
      problem := pg_catalog.concat(
        ' is known up to ', pg_catalog.to_char(collected_at at time zone 'UTC', utc),
        '; what changed until this moment is not, since an object between the two is missing (a broken chain)');
    end if;
    return next;
  end loop;
end
$$;
comment on function history.frames is
  'For each dataset the frame a session at a moment reads, and why it can''t, if so. Patience: how old a frame may be.';

create function history.travel(
  instance text, began_at timestamptz, at timestamptz, database text,
  out version text, out collected_at timestamptz, out distance interval, out in_database text,
  out statements text, out frames jsonb, out missing jsonb)
language plpgsql
as $$
declare
  utc constant text := 'YYYY-MM-DD"T"HH24:MI:SS.US"+00"';
  patience constant interval := history.patience();
  of_instance integer;
  major integer;
  latest timestamptz;
  f record;
begin
  select i.instance_id into of_instance
  from pgtracker.instance i
  where i.name = travel.instance;
  if not found then
    raise exception using
      errcode = '02000', message = pg_catalog.format('there is no instance %L in this store', travel.instance),
      hint = pg_catalog.format('There are %s%s.', coalesce((
        select pg_catalog.string_agg(n.name, ', ' order by n.name)
        from (select i.name from pgtracker.instance i order by i.name limit 10) n), 'none'),
        case when (select pg_catalog.count(*) from pgtracker.instance) > 10 then ' and others (pgtracker.instance)' end);
  end if;
  if travel.at is null or not pg_catalog.isfinite(travel.at) then
    raise exception using
      errcode = '22023',
      message = pg_catalog.format('the moment to go to is %s', coalesce(travel.at::text, 'null')),
      hint = 'Name one; that of now is now().';
  end if;
  if travel.began_at >= travel.at then
    raise exception using
      errcode = '22023',
      message = pg_catalog.format('the interval ends, at %s, before it begins, at %s', travel.at, travel.began_at);
  end if;

  -- A step in an index for each: all their frames up to the moment are hundreds of thousands.
  select x.server_version_num / 10000 into major
  from (values ('pg_stat_activity'), ('pg_stat_database'), ('server_facts')) d (dataset)
  cross join lateral (
    select y.server_version_num, y.collected_at
    from pgtracker.frame y
    where y.instance_id = of_instance and y.collected_at <= travel.at and y.server_version_num is not null
      and y.dataset = d.dataset and y.database = ''
    order by y.collected_at desc
    limit 1) x
  order by x.collected_at desc
  limit 1;
  if not found then
    raise exception using
      errcode = '02000',
      message = pg_catalog.format('nothing is known of %L up to %s', travel.instance, travel.at),
      hint = pg_catalog.format('The first frame is of %s.', (
        select pg_catalog.min(x.collected_at) from pgtracker.frame x where x.instance_id = of_instance));
  end if;
  if not exists (select from pg_catalog.pg_namespace n where n.nspname = 'history_' || major) then
    raise exception using
      errcode = '0A000',
      message = pg_catalog.format('the server ran PostgreSQL %s, which this version of pgtracker has no views of', major);
  end if;

  in_database := travel.database;
  if in_database is null then
    -- Without a name, the only database there is anything of.
    select case when pg_catalog.count(*) = 1 then pg_catalog.min(d.database) end into in_database
    from (select distinct x.database
          from pgtracker.frame x
          where x.instance_id = of_instance and x.dataset = 'relations' and x.collected_at <= travel.at) d;
  elsif not exists (
    select from pgtracker.frame x
    where x.instance_id = of_instance and x.database = travel.database
      and x.collected_at <= travel.at + interval '1 minute') then
    raise exception using
      errcode = '02000',
      message = pg_catalog.format('nothing is known of database %L of %L up to %s',
                                  travel.database, travel.instance, travel.at),
      hint = pg_catalog.format('Known are %s.', coalesce((
        select pg_catalog.string_agg(d.database, ', ' order by d.database)
        from (select distinct x.database from pgtracker.frame x
              where x.instance_id = of_instance and x.dataset = 'relations' and x.collected_at <= travel.at) d), 'none'));
  end if;

  discard plans; -- what they looked up at another place they would look up again for each row
  frames := '{}';
  missing := '{}';
  for f in select * from history.frames(of_instance, travel.at, in_database, patience) loop
    if f.dataset = 'pg_stat_activity' then
      collected_at := f.collected_at;
    end if;
    latest := greatest(latest, f.collected_at);
    perform pg_catalog.set_config(
      'history.moment_' || f.dataset,
      coalesce('!' || f.problem, pg_catalog.to_char(f.collected_at at time zone 'UTC', utc)), false);
    if f.problem is null then
      frames := frames || pg_catalog.jsonb_build_object(f.dataset, f.collected_at);
    else
      missing := missing || pg_catalog.jsonb_build_object(f.dataset, pg_catalog.btrim(f.problem));
    end if;
  end loop;
  if travel.began_at >= latest then
    raise exception using
      errcode = '22023',
      message = pg_catalog.format('nothing of %L was recorded after %s, up to %s', travel.instance, travel.began_at, travel.at),
      hint = pg_catalog.format('Its last frame up to then is of %s; begin before it.', latest);
  end if;
  distance := travel.at - collected_at;

  perform pg_catalog.set_config('history.instance', travel.instance, false),
          pg_catalog.set_config('history.instance_id', of_instance::text, false),
          pg_catalog.set_config('history.database', coalesce(in_database, ''), false),
          pg_catalog.set_config('history.major', major::text, false),
          pg_catalog.set_config('history.at', pg_catalog.to_char(
            coalesce(collected_at, travel.at) at time zone 'UTC', utc), false),
          pg_catalog.set_config('history.began_at', coalesce(pg_catalog.to_char(
            travel.began_at at time zone 'UTC', utc), ''), false),
          pg_catalog.set_config('history.place', pg_catalog.clock_timestamp()::text, false);
  if coalesce(pg_catalog.current_setting('history.path_before', true), '') = '' then
    perform pg_catalog.set_config(
      'history.path_before', pg_catalog.current_setting('search_path'), false);
  end if;

  if not missing ? 'server_facts' then
    select s.version into version
    from history.rows_of_server_facts() s;
  end if;
  version := coalesce(version, 'PostgreSQL ' || major);
  statements := history.statements_version(major);
  perform pg_catalog.set_config(
    'search_path',
    pg_catalog.concat_ws(', ', (
                           select pg_catalog.string_agg('history_' || v, ', ' order by v desc)
                           from pg_catalog.generate_series(10, major) v),
                         'history_statements_' || pg_catalog.replace(statements, '.', '_'),
                         'history', 'pg_catalog', 'pg_temp'),
    false);
end
$$;
comment on function history.travel is 'What history.go and history.between do.';

create function history.statements_version(major integer) returns text
language plpgsql stable
as $$
declare
  version text;
begin
  select pg_catalog.max(e.extversion) into version
  from pgtracker.pg_extension e
  where e.instance_id = history.instance_id() and e.extname = 'pg_stat_statements' and not e.removed
    and e.collected_at = (
      select pg_catalog.max(x.collected_at)
      from pgtracker.pg_extension x
      where x.instance_id = e.instance_id and x.database = e.database and x.oid = e.oid
        and x.collected_at <= history.setting('at')::timestamptz);
  return coalesce(version, (
    select v.version
    from (values (10, '1.6'), (12, '1.7'), (13, '1.8'), (14, '1.9'), (15, '1.10'), (17, '1.11'), (18, '1.12'))
      as v(since, version)
    where v.since <= statements_version.major
    order by v.since desc
    limit 1));
end
$$;
comment on function history.statements_version is
  'Version of pg_stat_statements where the session is; unless a database''s extensions tell, the one its server brings along.';

create function history.go(
  instance text, at timestamptz, database text default null,
  out version text, out collected_at timestamptz, out distance interval, out in_database text,
  out statements text, out frames jsonb, out missing jsonb)
language sql
begin atomic
  select t.* from history.travel(go.instance, null, go.at, go.database) t;
end;
comment on function history.go is
  'Takes the session to a moment of a server''s past: monitoring queries answer as they would have then. collected_at: when the activity shown was read, what now() is; distance: how long before the moment that was; frames: when each other dataset was read; missing: what can''t be answered, and why. Ended by history.leave().';

create function history.beginning(began_at timestamptz) returns timestamptz
language plpgsql stable
as $$
begin
  if began_at is null or not pg_catalog.isfinite(began_at) then
    raise exception using
      errcode = '22023',
      message = pg_catalog.format('history.between counts from a moment, not from %s', coalesce(began_at::text, 'null')),
      hint = 'Name it, or call history.go(instance, at, database) for counters as they were.';
  end if;
  return began_at;
end
$$;
comment on function history.beginning is 'The moment increases are counted from; fails where it is none.';

create function history.between(
  instance text, began_at timestamptz, at timestamptz, database text default null,
  out version text, out collected_at timestamptz, out distance interval, out in_database text,
  out statements text, out frames jsonb, out missing jsonb)
language sql
begin atomic
  select t.*
  from history.travel("between".instance, history.beginning("between".began_at), "between".at, "between".database) t;
end;
comment on function history.between is
  'As history.go, but cumulative counters show what was added to them after began_at, a moment not later than what was recorded; null: unknown.';

create function history.leave() returns void
language plpgsql
as $$
begin
  perform pg_catalog.set_config('search_path', pg_catalog.current_setting('history.path_before'), false)
  where coalesce(pg_catalog.current_setting('history.path_before', true), '') <> '';
  perform pg_catalog.set_config('history.' || s.name, '', false)
  from (values ('instance'), ('instance_id'), ('database'), ('major'), ('at'), ('began_at'), ('place'),
               ('path_before')) as s(name);
  perform pg_catalog.set_config('history.moment_' || d.name, '', false)
  from history.dataset d;
end
$$;
comment on function history.leave is 'Takes the session back to the present of the store.';
