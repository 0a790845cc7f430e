-- A store may run a PostgreSQL newer than those whose catalogs are listed, or one with additions. What only its
-- pg_catalog has says something of the store, and fails, too.
do $do$
declare
  f record;
begin
  for f in
    select p.oid::pg_catalog.regprocedure::text as signature, p.proname,
           pg_catalog.oidvectortypes(p.proargtypes) as types
    from pg_catalog.pg_proc p
    where p.pronamespace = 'pg_catalog'::pg_catalog.regnamespace and p.prokind = 'f' and p.provolatile <> 'i'
      and not exists (select from history.harmless_function h where h.name = p.proname)
      and not exists (
        select
        from pg_catalog.unnest(p.proargtypes || p.prorettype) a
        join pg_catalog.pg_type t on t.oid = a
        where t.typname in ('internal', 'cstring', '_cstring', 'trigger', 'event_trigger') or t.typname like '%\_handler')
      and not exists (
        select
        from pg_catalog.pg_proc s
        where s.pronamespace = 'history'::pg_catalog.regnamespace and s.proname = p.proname and s.proargtypes = p.proargtypes)
  loop
    execute pg_catalog.format(
      'create function history.%I(%s) returns void language plpgsql as $$begin perform history.not_recorded(%L); end$$',
      f.proname, f.types, f.signature);
    execute pg_catalog.format(
      'comment on function history.%I(%s) is ''Only pg_catalog of the store has this: fails.''', f.proname, f.types);
  end loop;
  for f in
    select c.relname, pg_catalog.string_agg(
             pg_catalog.format('history.not_recorded(%L, null::text) as %I', c.relname || '.' || a.attname, a.attname), ', '
             order by a.attnum) as columns
    from pg_catalog.pg_class c
    join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'pg_catalog'::pg_catalog.regnamespace and c.relkind in ('r', 'v')
      and not exists (
        select
        from pg_catalog.pg_class s
        where s.relnamespace = 'history'::pg_catalog.regnamespace and s.relname = c.relname)
    group by c.oid, c.relname
  loop
    execute pg_catalog.format(
      'create view history.%I as select %s from history.not_recorded(%L)', f.relname, f.columns, f.relname);
    execute pg_catalog.format(
      'comment on view history.%I is ''Only pg_catalog of the store has this: fails.''', f.relname);
  end loop;
end
$do$;
