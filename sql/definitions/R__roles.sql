-- Two roles to grant to people and programs: pgtracker_ingest writes and maintains nothing, pgtracker_reader
-- reads. They hold for what later migrations make, too.
do $$
declare
  role text;
begin
  foreach role in array array['pgtracker_ingest', 'pgtracker_reader'] loop
    if to_regrole(role) is null then
      if not exists (select from pg_roles r where r.rolname = current_user and (r.rolcreaterole or r.rolsuper)) then
        raise notice 'role % is not there and % may not create it: create it and run migrate again', role, current_user;
        continue;
      end if;
      begin
        execute format('create role %I nologin', role);
      exception when duplicate_object or unique_violation then
        null; -- another store on this server made it just now
      end;
    end if;
    execute format('grant usage on schema pgtracker to %I', role);
    execute format('grant select on all tables in schema pgtracker to %I', role);
    execute format('grant execute on all functions in schema pgtracker to %I', role);
    execute format('alter default privileges in schema pgtracker grant select on tables to %I', role);
    execute format('alter default privileges in schema pgtracker grant execute on functions to %I', role);
  end loop;
  if to_regrole('pgtracker_ingest') is not null then
    grant insert, update, delete on all tables in schema pgtracker to pgtracker_ingest;
    grant usage on all sequences in schema pgtracker to pgtracker_ingest;
    alter default privileges in schema pgtracker grant insert, update, delete on tables to pgtracker_ingest;
    alter default privileges in schema pgtracker grant usage on sequences to pgtracker_ingest;
  end if;
end
$$;
