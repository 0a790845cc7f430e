select c.*,
       coalesce(t.relnamespace, history.not_recorded('pg_constraint.connamespace of a domain', null::oid)) as connamespace
from history.rows_of_constraints() c
left join history.rows_of_relations() t on t.oid = c.conrelid
