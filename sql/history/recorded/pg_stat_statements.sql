select s.*, t.query
from history.rows_of_pg_stat_statements() s
left join pgtracker.pg_stat_statements_text t
  on t.instance_id = s.instance_id and t.dbid = s.dbid and t.userid = s.userid and t.queryid = s.queryid
 and t.toplevel = s.toplevel
