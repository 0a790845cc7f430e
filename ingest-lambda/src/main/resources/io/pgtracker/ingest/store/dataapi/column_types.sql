select a.attname::text as column_name, pg_catalog.format_type(a.atttypid, null) as type
from pg_catalog.pg_attribute a
where a.attrelid = to_regclass(format('pgtracker.%I', :table_name::text))
  and a.attnum > 0
  and not a.attisdropped
order by a.attnum
