select datname as database, size, xid_age, mxid_age
from pgtracker.databases_at(${instance:sqlstring}, $__timeTo())
order by size desc nulls last
