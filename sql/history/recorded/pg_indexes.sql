select i.schemaname, t.relname as tablename, i.indexname,
       case when c.reltablespace <> 0 then (
         select s.spcname from history.rows_of_tablespaces() s where s.oid = c.reltablespace) end as tablespace,
       coalesce(i.definition, history.not_recorded('pg_indexes.indexdef of an index that was locked', null::text, i.indexrelid))
         as indexdef
from history.rows_of_indexes() i
join history.rows_of_relations() c on c.oid = i.indexrelid
join history.rows_of_relations() t on t.oid = i.indrelid
where t.relkind in ('r', 'm', 'p')
