select t.name as time_table
from pgtracker.time_table t
where to_regclass(format('pgtracker.%I', t.name || '_default')) is not null
order by t.name
