-- Until 11 the oid is hidden.
select n.oid, n.*
from pg_catalog.pg_namespace n
