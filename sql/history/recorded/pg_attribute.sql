-- Columns of users' tables and of all indexes. Of an index only those are recorded of their own which the table's
-- columns don't tell.
-- refuse system columns: attnum = -1
-- refuse dropped columns: attisdropped = true
select a.attrelid, a.attname, a.atttypid, a.atttypmod, a.attlen, a.attnum, a.attndims, a.attnotnull,
       a.atthasdef, a.attidentity, a.attgenerated, a.attstorage, a.attcompression, a.attcollation,
       a.attislocal, a.attinhcount, a.attstattarget, a.attoptions, a.attacl, false as attisdropped
from history.rows_of_columns() a
union all
select i.indexrelid,
       coalesce(a.attname, history.not_recorded('pg_attribute.attname of an expression in an index', null::text, i.indexrelid)),
       coalesce(a.atttypid, history.not_recorded('pg_attribute.atttypid of an expression in an index', null::oid, i.indexrelid)),
       coalesce(a.atttypmod, history.not_recorded('pg_attribute.atttypmod of an expression in an index', null::integer, i.indexrelid)),
       coalesce(a.attlen, history.not_recorded('pg_attribute.attlen of an expression in an index', null::smallint, i.indexrelid)),
       k.place::smallint, 0::smallint, false, false, '', '',
       coalesce(a.attstorage, history.not_recorded('pg_attribute.attstorage of an expression in an index', null::text, i.indexrelid)),
       '', coalesce(a.attcollation, history.not_recorded('pg_attribute.attcollation of an expression in an index', null::oid, i.indexrelid)),
       true, 0, history.not_recorded('pg_attribute.attstattarget of an index', null::integer, i.indexrelid),
       history.not_recorded('pg_attribute.attoptions of an index', null::text[], i.indexrelid), null::text[], false
from history.rows_of_indexes() i
cross join lateral unnest(i.indkey) with ordinality as k(attnum, place)
left join history.rows_of_columns() a on a.attrelid = i.indrelid and a.attnum = k.attnum
where i.indrelid >= 16384 and i.definition is not null
  and not exists (
    select from history.rows_of_columns() e where e.attrelid = i.indexrelid and e.attnum = k.place)
