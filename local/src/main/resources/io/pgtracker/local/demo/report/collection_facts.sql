with given (instance, from_at, to_at) as (values (?, ?::timestamptz, ?::timestamptz)), object as (
  select sum(o.objects) as objects, sum(o.size_bytes) as size_bytes,
         string_agg(o.objects || ' ' || o.outcome, ', ' order by o.outcome) as outcomes,
         sum(o.duration_millis) / sum(o.objects) as duration_millis
  from given g
  cross join pgtracker.objects_between(g.instance, g.from_at - interval '1 hour', g.to_at) o
), health as (
  select sum(h.frames) as frames, sum(h.failures) as failures, sum(h.hidden_rows) as hidden_rows,
         min(h.lowest_skew_millis) as lowest_skew, max(h.highest_skew_millis) as highest_skew
  from given g
  cross join pgtracker.collection_health(g.instance, g.from_at, g.to_at) h
), gap as (
  select count(p.from_at) as gaps, string_agg(distinct p.reason, ', ') as reasons
  from given g
  join pgtracker.instance i on i.name = g.instance
  left join pgtracker.gap p on p.instance_id = i.instance_id
), own as (
  select sum(s.total_exec_time) filter (where s.userid = ?::oid) as own_time,
         sum(s.total_exec_time) as all_time
  from given g
  cross join pgtracker.statements_between(g.instance, g.from_at, g.to_at) s
)
select object.objects, object.outcomes, object.size_bytes, object.duration_millis, health.frames,
       health.failures, gap.gaps || coalesce(': ' || gap.reasons, ''), health.hidden_rows,
       health.lowest_skew, health.highest_skew, own.own_time, own.own_time / nullif(own.all_time, 0)
from object, health, gap, own
