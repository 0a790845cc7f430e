select userid, dbid, toplevel, queryid, pg_catalog.left(query, 65536) as query
from ${schema}.pg_stat_statements(true)
where queryid is not null
