-- What was changed about how a server is set up.

drop function if exists pgtracker.settings_changed_between;
create function pgtracker.settings_changed_between(instance text, from_at timestamptz, to_at timestamptz)
returns table (
  seen_at timestamptz, name text, value_before text, value_after text, unit text, source text,
  pending_restart boolean, for_database text, for_role text)
language sql stable
as $$
  with server as (
    select i.instance_id
    from pgtracker.instance i
    where i.name = settings_changed_between.instance
  ), change as (
    select s.collected_at, s.name, b.setting as before, b.removed as was_removed,
           case when not s.removed then s.setting end as after, coalesce(s.unit, b.unit) as unit, s.source,
           s.pending_restart, b.pending_restart as pending_before, null::text as for_database, null::text as for_role
    from server v
    join pgtracker.pg_settings s on s.instance_id = v.instance_id
    -- What was found at first is not a change.
    cross join lateral (
      select b.setting, b.unit, b.removed, b.pending_restart
      from pgtracker.pg_settings b
      where b.instance_id = s.instance_id and b.name = s.name and b.collected_at < s.collected_at
      order by b.collected_at desc
      limit 1) b
    where s.collected_at > settings_changed_between.from_at and s.collected_at <= settings_changed_between.to_at
  )
  select c.collected_at, c.name, case when not c.was_removed then c.before end, c.after, c.unit, c.source,
         coalesce(c.pending_restart, false), c.for_database, c.for_role
  from change c
  where c.before is distinct from c.after
     or coalesce(c.pending_restart, false) and not coalesce(c.pending_before, false)
  union all
  select s.collected_at, s.name, b.setting, case when not s.removed then s.setting end, null, null, false,
         case when s.setdatabase <> 0 then coalesce(d.datname, s.setdatabase::text) end,
         case when s.setrole <> 0 then coalesce(r.rolname, s.setrole::text) end
  from server v
  join pgtracker.pg_db_role_setting s on s.instance_id = v.instance_id
  left join lateral (
    select b.setting
    from pgtracker.pg_db_role_setting b
    where b.instance_id = s.instance_id and b.setdatabase = s.setdatabase and b.setrole = s.setrole
      and b.name = s.name and b.collected_at < s.collected_at and not b.removed
    order by b.collected_at desc
    limit 1) b on true
  left join lateral (
    select d.datname
    from pgtracker.pg_database d
    where d.instance_id = s.instance_id and d.oid = s.setdatabase and d.collected_at <= settings_changed_between.to_at
    order by d.collected_at desc
    limit 1) d on true
  left join lateral (
    select r.rolname
    from pgtracker.pg_roles r
    where r.instance_id = s.instance_id and r.oid = s.setrole and r.collected_at <= settings_changed_between.to_at
    order by r.collected_at desc
    limit 1) r on true
  where s.collected_at > settings_changed_between.from_at and s.collected_at <= settings_changed_between.to_at
    -- Those of the first look are not changes.
    and exists (
      select
      from pgtracker.frame f
      where f.instance_id = s.instance_id and f.dataset = 'pg_db_role_setting' and f.database = ''
        and f.collected_at < s.collected_at)
  order by 1 desc, 2
$$;
comment on function pgtracker.settings_changed_between is
  'Settings that were seen changed in (from_at, to_at], the latest first: of the server, and those set for a database or a role (ALTER DATABASE, ALTER ROLE). value_before and value_after in unit; null: it was not set. seen_at: the first frame that showed it. pending_restart: the file has another value, which waits for a restart.';
