with series as materialized (
  select s.bucket_start, s.value, s.average_sessions
  from pgtracker.activity_series(${instance:sqlstring}, $__timeFrom(), $__timeTo(), pgtracker.panel_bucket($__timeFrom(), $__timeTo(), $__interval_ms), 'query_id') s),
label as materialized (
  -- Once for each statement, not for each point.
  select v.value,
         case when v.value is null then 'others' when v.value = '' then 'no query_id'
              else coalesce((select left(regexp_replace(t.query, '\s+', ' ', 'g'), 60)
                             from pgtracker.instance i
                             join pgtracker.pg_stat_statements_text t on t.instance_id = i.instance_id
                             where i.name = ${instance:sqlstring} and t.queryid = v.value::bigint
                             limit 1) || ' ', '') || '(' || v.value || ')' end as metric
  from (select distinct s.value from series s) v)
select s.bucket_start as time, l.metric, s.value as queryid, s.average_sessions as sessions
from series s
join label l on l.value is not distinct from s.value
order by time, metric
