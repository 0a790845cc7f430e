select *
from ${schema}.pg_stat_statements(false)
