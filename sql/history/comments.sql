-- Whoever meets one of these in psql is told what it is. What has a comment keeps it.
do $$
declare
  d record;
begin
  for d in
    select 'view' as kind, pg_catalog.format('%I.%I', n.nspname, c.relname) as name,
           case
             when n.nspname = 'history'
               then pg_catalog.concat('Stands before pg_catalog.', c.relname, ': not recorded, fails.')
             else pg_catalog.concat(
               c.relname, ' of ', case when n.nspname ~ 'statements' then 'pg_stat_statements' else 'PostgreSQL' end, ' ',
               pg_catalog.replace(pg_catalog.substring(n.nspname, '\d[\d_]*$'), '_', '.'),
               ', and of newer ones that have none of their own, as it was where history.go has taken the session; see docs/history.md.')
           end as text
    from pg_catalog.pg_class c
    join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    where n.nspname ~ '^history(_|$)' and c.relkind = 'v'
      and pg_catalog.obj_description(c.oid, 'pg_class') is null
    union all
    select 'function', p.oid::pg_catalog.regprocedure::text,
           case
             when p.prosrc ~ '^\s*begin\s+perform history\.not_recorded\('
               then pg_catalog.concat('Stands before pg_catalog.', p.proname, ': fails, nothing of it was recorded or it would act.')
             when exists (select from pg_catalog.pg_proc s
                          where s.pronamespace = 'pg_catalog'::pg_catalog.regnamespace and s.proname = p.proname)
               then pg_catalog.concat(p.proname, '() of PostgreSQL, of where history.go has taken the session.')
             else 'Part of history''s types and answers.'
           end
    from pg_catalog.pg_proc p
    join pg_catalog.pg_namespace n on n.oid = p.pronamespace
    where n.nspname ~ '^history(_|$)' and p.prokind = 'f'
      and pg_catalog.obj_description(p.oid, 'pg_proc') is null
    union all
    select 'type', pg_catalog.format('%I.%I', n.nspname, t.typname),
           pg_catalog.concat('Shows a number as ', t.typname, ' of PostgreSQL does, of where history.go has taken the session, or fails.')
    from pg_catalog.pg_type t
    join pg_catalog.pg_namespace n on n.oid = t.typnamespace
    where n.nspname ~ '^history(_|$)' and t.typrelid = 0 and t.typtype in ('b', 'd') and t.typelem = 0
      and pg_catalog.obj_description(t.oid, 'pg_type') is null
  loop
    execute pg_catalog.format('comment on %s %s is %L', d.kind, d.name, d.text);
  end loop;
end
$$;
