select t.query, b.datname as database, t.userid::text as userid, t.toplevel, t.collected_at as first_seen
from pgtracker.instance i
join pgtracker.pg_stat_statements_text t on t.instance_id = i.instance_id
left join pgtracker.database_names(${instance:sqlstring}, $__timeFrom(), $__timeTo()) b on b.datid = t.dbid
where i.name = ${instance:sqlstring} and t.queryid = pgtracker.panel_queryid(${queryid:sqlstring})
  and (${database:sqlstring} = '' or b.datname = ${database:sqlstring})
order by first_seen, t.dbid, t.userid, t.toplevel
limit 20
