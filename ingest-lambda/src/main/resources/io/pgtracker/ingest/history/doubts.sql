-- Which relations ($1), functions ($2, again $3) and types ($4) of a parse tree are not of the past, in words.
with path as (
  select n.oid
  from pg_catalog.unnest(pg_catalog.current_schemas(false)) s (name)
  join pg_catalog.pg_namespace n on n.nspname = s.name
  where s.name operator(pg_catalog.<>) 'pg_catalog' and s.name not like 'pg\_temp%'
  union all
  select oid from pg_catalog.pg_namespace where nspname = 'history_information_schema'
)
select n.nspname || '.' || c.relname || ' is the store''s: rows of the server''s own tables are not recorded'
from pg_catalog.pg_class c
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where c.oid = any (?::pg_catalog.text::pg_catalog.oid[])
  and c.relnamespace not in (select oid from path)
  and not (c.relname = 'pgtracker_proof' and c.relnamespace = pg_catalog.pg_my_temp_schema())
union all
select n.nspname || '.' || f.proname || '(' || pg_catalog.pg_get_function_identity_arguments(f.oid)
       || ') would ask the store'
from pg_catalog.pg_proc f
join pg_catalog.pg_namespace n on n.oid = f.pronamespace
where f.oid = any (?::pg_catalog.text::pg_catalog.oid[])
  and f.pronamespace not in (select oid from path)
  and (n.nspname operator(pg_catalog.<>) 'pg_catalog'
       or exists (
         select from pg_catalog.pg_proc s
         where s.pronamespace in (select oid from path)
           and s.proname = f.proname
           and s.proargtypes = f.proargtypes))
union all
select distinct f.proname || ' would take the session to another moment: that is chosen by --at and --until'
from pg_catalog.pg_proc f
where f.oid = any (?::pg_catalog.text::pg_catalog.oid[])
  and f.pronamespace = (select oid from pg_catalog.pg_namespace where nspname = 'history')
  and f.proname in ('go', 'between', 'travel', 'leave')
union all
select t.typname || ' would name objects of the store; where the store''s owner is a superuser, '
       || '`pgtracker migrate` makes a type that names those of then'
from pg_catalog.pg_type t
join pg_catalog.pg_namespace n on n.oid = t.typnamespace
where t.oid = any (?::pg_catalog.text::pg_catalog.oid[])
  and n.nspname = 'pg_catalog'
  and t.typname in ('regclass', 'regtype', 'regproc', 'regprocedure', 'regoper', 'regoperator',
                    'regrole', 'regnamespace', 'regcollation',
                    '_regclass', '_regtype', '_regproc', '_regprocedure', '_regoper',
                    '_regoperator', '_regrole', '_regnamespace', '_regcollation')
