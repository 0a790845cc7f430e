select c.*,
       case
         when c.conrelid <> 0 then t.relnamespace
         else (select y.typnamespace from history.type_of(c.contypid) y)
       end as connamespace
from history.rows_of_constraints() c
left join history.rows_of_relations() t on t.oid = c.conrelid
