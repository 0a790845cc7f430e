-- Settings, in the units SHOW would choose.

create function history.shown_setting(name text, setting text, unit text, vartype text) returns text
language sql immutable
begin atomic
  select case
    when vartype not in ('integer', 'real') or unit is null or setting::numeric <= 0 then setting
    -- The operating system's, which PostgreSQL asks for and shows as it is.
    when name in ('tcp_keepalives_idle', 'tcp_keepalives_interval', 'tcp_user_timeout') then setting
    else coalesce((
      select pg_catalog.concat((setting::numeric * m.multiplier / u.size)::bigint, u.name)
      from (values ('B', 1, 'bytes'), ('kB', 1024, 'bytes'), ('MB', 1048576, 'bytes'), ('us', 1, 'time'),
                   ('ms', 1000, 'time'), ('s', 1000000, 'time'), ('min', 60000000, 'time'))
        as base(name, size, dimension)
      cross join lateral (
        select coalesce(nullif(pg_catalog.substring(unit, '^\d+'), '')::numeric, 1) * base.size) as m(multiplier)
      join (values ('TB', 1099511627776, 'bytes'), ('GB', 1073741824, 'bytes'), ('MB', 1048576, 'bytes'),
                   ('kB', 1024, 'bytes'), ('B', 1, 'bytes'), ('d', 86400000000, 'time'), ('h', 3600000000, 'time'),
                   ('min', 60000000, 'time'), ('s', 1000000, 'time'), ('ms', 1000, 'time'), ('us', 1, 'time'))
        as u(name, size, dimension) on u.dimension = base.dimension
      where base.name = pg_catalog.regexp_replace(unit, '^\d+', '')
        and (setting::numeric * m.multiplier) % u.size = 0
      order by u.size desc
      limit 1), pg_catalog.concat(setting, unit))
    end;
end;
comment on function history.shown_setting is 'A value of pg_settings as SHOW writes it: in the largest unit without a fraction.';

create function history.recorded_setting(name text, missing_ok boolean) returns text
language plpgsql stable
as $$
declare
  s record;
begin
  select p.* into s
  from pgtracker.pg_settings p
  where p.instance_id = history.instance_id() and p.collected_at <= history.moment('pg_settings')
    and p.name = coalesce(
      (select n.name from (values ('datestyle', 'DateStyle'), ('intervalstyle', 'IntervalStyle'), ('timezone', 'TimeZone'))
         as n(lower, name) where n.lower = pg_catalog.lower(recorded_setting.name)),
      pg_catalog.lower(recorded_setting.name))
  order by p.collected_at desc
  limit 1;
  if not found or s.removed then
    if missing_ok then
      return null;
    end if;
    raise exception using
      errcode = '42704',
      message = pg_catalog.format('unrecognized configuration parameter "%s"', recorded_setting.name);
  end if;
  if s.setting is null then
    perform history.not_recorded(pg_catalog.concat('the value of ', recorded_setting.name));
  end if;
  return history.shown_setting(s.name, s.setting, s.unit, s.vartype);
end
$$;

comment on function history.recorded_setting is 'What current_setting() answers, looked up.';

create function history.planned_setting(name text, missing_ok boolean) returns text
language sql immutable
return history.recorded_setting($1, $2);
comment on function history.planned_setting is 'recorded_setting() of the planned place.';

create function history.current_setting(name text, missing_ok boolean) returns text
language sql stable
return case when history.planned_place() = history.place()
            then history.planned_setting($1, $2) else history.recorded_setting($1, $2) end;

create function history.current_setting(name text) returns text
language sql stable
return history.current_setting($1, false);
