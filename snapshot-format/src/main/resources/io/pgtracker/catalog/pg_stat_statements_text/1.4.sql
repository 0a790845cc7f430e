select userid, dbid, queryid, query
from ${schema}.pg_stat_statements(true)
where queryid is not null
