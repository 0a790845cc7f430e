select $__timeTo()::timestamptz as time, i.name as instance, c.num_requested::double precision as value
from pgtracker.instance i
cross join lateral pgtracker.pg_stat_checkpointer_between(i.name, $__timeFrom(), $__timeTo()) c
where c.num_requested is not null
order by instance
