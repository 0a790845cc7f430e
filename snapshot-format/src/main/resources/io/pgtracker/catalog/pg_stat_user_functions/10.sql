select f.*, pg_catalog.pg_get_function_identity_arguments(f.funcid) as arguments
from pg_catalog.pg_stat_user_functions f
