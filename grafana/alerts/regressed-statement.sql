with asked (from_at, recent_at, to_at) as (
  select r.from_at, r.to_at - (r.to_at - r.from_at) / 24, r.to_at
  from (values ($__timeFrom()::timestamptz, $__timeTo()::timestamptz)) r (from_at, to_at)
)
select s.to_at as time, i.name as instance, s.datname as database, s.queryid::text as queryid, s.lost as value
from pgtracker.instance i
cross join lateral (
  select q.to_at, n.datname, queryid,
         sum(n.calls * (n.exec_time_per_call - b.exec_time_per_call)) / 1000
           / max(extract(epoch from n.observed)::double precision) as lost
  from asked q
  cross join lateral pgtracker.statements_between(i.name, q.recent_at, q.to_at) n
  join lateral pgtracker.statements_between(i.name, q.from_at, q.recent_at) b
    using (userid, dbid, toplevel, queryid)
  where queryid <> 0 and n.exec_time_per_call > 2 * b.exec_time_per_call
  group by q.to_at, n.datname, queryid
  order by lost desc
  limit 10) s
order by instance, database, queryid
