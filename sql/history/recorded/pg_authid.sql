select r.*
from history.rows_of_pg_roles() r
