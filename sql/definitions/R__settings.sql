-- Settings as of a moment.

drop function if exists pgtracker.settings_at;
create function pgtracker.settings_at(instance text, at timestamptz)
returns table (
  name text, setting text, unit text, source text, context text, boot_val text,
  pending_restart boolean, changed_at timestamptz)
language sql stable
as $$
  select s.name, s.setting, s.unit, s.source, s.context, s.boot_val, s.pending_restart,
         s.collected_at
  from (
    select distinct on (p.name) p.*
    from pgtracker.instance i
    join pgtracker.pg_settings p on p.instance_id = i.instance_id
    where i.name = settings_at.instance and p.collected_at <= settings_at.at
    order by p.name, p.collected_at desc) s
  where not s.removed
$$;
comment on function pgtracker.settings_at is
  'Settings as of a moment; changed_at: the frame that first showed this value.';
