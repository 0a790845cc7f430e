select $__timeTo()::timestamptz as time, i.name as instance, c.dealloc::double precision as value
from pgtracker.instance i
cross join lateral pgtracker.pg_stat_statements_info_between(i.name, $__timeFrom(), $__timeTo()) c
where c.dealloc is not null
order by instance
