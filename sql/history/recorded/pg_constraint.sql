-- PostgreSQL brings along no domains but those of information_schema.
select c.*,
       case
         when c.conrelid <> 0 then t.relnamespace
         when c.contypid < 16384 then (
           select min(r.relnamespace::bigint)::oid
           from history.rows_of_relations() r
           where r.schemaname = 'information_schema')
         else history.not_recorded('pg_constraint.connamespace of a domain', null::oid, c.oid)
       end as connamespace
from history.rows_of_constraints() c
left join history.rows_of_relations() t on t.oid = c.conrelid
