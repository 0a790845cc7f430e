select *
from ${schema}.pg_stat_statements_info
