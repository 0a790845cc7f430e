select seen_at, name, value_before, value_after, unit,
       case when for_database is null and for_role is null then 'server'
            else concat_ws(', ', 'database ' || for_database, 'role ' || for_role) end as "of",
       source, pending_restart
from pgtracker.settings_changed_between(${instance:sqlstring}, $__timeFrom(), $__timeTo())
order by seen_at desc, name
limit 1000
