select userid, dbid, queryid, pg_catalog.left(query, 65536) as query
from ${schema}.pg_stat_statements(true)
where queryid is not null
