select c.relname as table_name, a.attname as column_name,
       pg_catalog.format_type(a.atttypid, null) as type
from pg_catalog.pg_class c
join pg_catalog.pg_attribute a on a.attrelid = c.oid
where c.relnamespace = 'pgtracker'::regnamespace
  and c.relkind in ('r', 'p')
  and not c.relispartition
  and a.attnum > 0
  and not a.attisdropped
order by c.relname, a.attnum
