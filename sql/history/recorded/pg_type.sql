-- The types PostgreSQL brings along, and those of users that columns have.
select t.oid, t.typname, t.typnamespace, t.typlen, t.typbyval, t.typtype, t.typcategory, t.typispreferred,
       t.typelem, t.typarray, t.typalign, t.typstorage
from pg_catalog.pg_type t
where t.oid < 10000
union all
select distinct on (c.atttypid)
       c.atttypid,
       case when c.data_type ~ '\[\]$' then history.not_recorded('pg_type.typname of an array of a type of users', null::name, c.atttypid)
            else pg_catalog.regexp_replace(pg_catalog.btrim(pg_catalog.regexp_replace(
              c.data_type, '\(\d+(,\d+)?\)$', ''), '"'), '^.*\.\"?', '')::name end,
       history.not_recorded('pg_type.typnamespace of a type of users', null::oid, c.atttypid),
       c.attlen,
       history.not_recorded('pg_type.typbyval of a type of users', null::boolean, c.atttypid),
       history.not_recorded('pg_type.typtype of a type of users', null::"char", c.atttypid),
       history.not_recorded('pg_type.typcategory of a type of users', null::"char", c.atttypid),
       history.not_recorded('pg_type.typispreferred of a type of users', null::boolean, c.atttypid),
       history.not_recorded('pg_type.typelem of a type of users', null::oid, c.atttypid),
       history.not_recorded('pg_type.typarray of a type of users', null::oid, c.atttypid),
       history.not_recorded('pg_type.typalign of a type of users', null::"char", c.atttypid),
       history.not_recorded('pg_type.typstorage of a type of users', null::"char", c.atttypid)
from history.rows_of_columns() c
where c.atttypid >= 10000
