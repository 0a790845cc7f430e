select n.*
from history.rows_of_pg_namespace() n
