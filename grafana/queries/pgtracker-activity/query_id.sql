select s.bucket_start as time,
       case when s.value is null then 'others' when s.value = '' then 'no query_id'
            else coalesce((select left(regexp_replace(t.query, '\s+', ' ', 'g'), 60)
                           from pgtracker.instance i
                           join pgtracker.pg_stat_statements_text t on t.instance_id = i.instance_id
                           where i.name = ${instance:sqlstring} and t.queryid = s.value::bigint
                           limit 1) || ' ', '') || '(' || s.value || ')' end as metric,
       s.average_sessions as sessions
from pgtracker.activity_series(${instance:sqlstring}, $__timeFrom(), $__timeTo(), pgtracker.panel_bucket($__timeFrom(), $__timeTo(), $__interval_ms), 'query_id') s
order by time, metric
