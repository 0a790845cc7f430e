-- Until 11 the oid is hidden.
select e.oid, e.*
from pg_catalog.pg_extension e
