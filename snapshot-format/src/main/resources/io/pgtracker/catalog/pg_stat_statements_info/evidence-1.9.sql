select stats_reset as view_reset
from ${schema}.pg_stat_statements_info
