-- What the schemas of the past hold: those of the search path besides PostgreSQL's own.
with path as (
  select n.oid, s.name, s.place
  from pg_catalog.unnest(pg_catalog.current_schemas(false)) with ordinality s (name, place)
  join pg_catalog.pg_namespace n on n.nspname = s.name
  where s.name operator(pg_catalog.<>) 'pg_catalog' and s.name not like 'pg\_temp%'
)
select kind, schema, name
from (
  select 'relation' as kind, p.name as schema, c.relname as name, p.place
  from path p join pg_catalog.pg_class c on c.relnamespace = p.oid
  where c.relkind in ('r', 'v', 'm', 'p', 'f')
  union all
  select 'type', p.name, t.typname, p.place
  from path p join pg_catalog.pg_type t on t.typnamespace = p.oid
  where t.typrelid = 0 and t.typelem = 0
  union all
  select 'function', p.name, f.proname, p.place
  from path p join pg_catalog.pg_proc f on f.pronamespace = p.oid
  union all
  select 'information_schema', n.nspname, c.relname, 0
  from pg_catalog.pg_namespace n join pg_catalog.pg_class c on c.relnamespace = n.oid
  where n.nspname = 'history_information_schema' and c.relkind = 'v'
) all_names
order by place
