-- Who reads the store may look into the past. Before 15 views have no rights of their caller; these read through
-- functions, which do, and what they read beside them is open to all or belongs to the reader.
do $$
declare
  s record;
  v record;
begin
  for s in select n.nspname from pg_catalog.pg_namespace n where n.nspname ~ '^history(_|$)' loop
    if exists (select from pg_catalog.pg_roles r where r.rolname = 'pgtracker_reader') then
      execute pg_catalog.format('grant usage on schema %I to pgtracker_reader', s.nspname);
      execute pg_catalog.format('grant select on all tables in schema %I to pgtracker_reader', s.nspname);
    end if;
  end loop;
  if pg_catalog.current_setting('server_version_num')::integer >= 150000 then
    for v in select c.oid::pg_catalog.regclass as name
             from pg_catalog.pg_class c
             join pg_catalog.pg_namespace n on n.oid = c.relnamespace
             where n.nspname ~ '^history(_|$)' and c.relkind = 'v' loop
      execute pg_catalog.format('alter view %s set (security_invoker = true)', v.name);
    end loop;
  end if;
end
$$;
