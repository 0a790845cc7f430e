-- On servers from 14 on, the view of an extension before 1.9 shows a statement that ran both at top level
-- and inside functions twice, without telling which is which: such rows become one. Grouping all rows
-- would cost the server eight times as much as reading them.
with s as (
  select *
  from ${schema}.pg_stat_statements(false)
),
twice as (
  select userid, dbid, queryid
  from s
  where queryid is not null
  group by userid, dbid, queryid
  having pg_catalog.count(*) > 1
)
select s.*
from s
where not exists (select from twice t where t.userid = s.userid and t.dbid = s.dbid and t.queryid = s.queryid)
union all
select s.userid, s.dbid, s.queryid, null,
       pg_catalog.sum(s.calls)::pg_catalog.int8,
       pg_catalog.sum(s.total_time),
       coalesce(pg_catalog.min(s.min_time) filter (where s.calls > 0), 0),
       pg_catalog.max(s.max_time),
       coalesce(pg_catalog.sum(s.total_time) / nullif(pg_catalog.sum(s.calls), 0)::pg_catalog.float8, 0),
       coalesce(pg_catalog.sqrt(greatest(0,
         pg_catalog.sum(s.calls * (s.stddev_time ^ 2 + s.mean_time ^ 2)) / nullif(pg_catalog.sum(s.calls), 0)::pg_catalog.float8
         - (pg_catalog.sum(s.total_time) / nullif(pg_catalog.sum(s.calls), 0)::pg_catalog.float8) ^ 2)), 0),
       pg_catalog.sum(s.rows)::pg_catalog.int8,
       pg_catalog.sum(s.shared_blks_hit)::pg_catalog.int8,
       pg_catalog.sum(s.shared_blks_read)::pg_catalog.int8,
       pg_catalog.sum(s.shared_blks_dirtied)::pg_catalog.int8,
       pg_catalog.sum(s.shared_blks_written)::pg_catalog.int8,
       pg_catalog.sum(s.local_blks_hit)::pg_catalog.int8,
       pg_catalog.sum(s.local_blks_read)::pg_catalog.int8,
       pg_catalog.sum(s.local_blks_dirtied)::pg_catalog.int8,
       pg_catalog.sum(s.local_blks_written)::pg_catalog.int8,
       pg_catalog.sum(s.temp_blks_read)::pg_catalog.int8,
       pg_catalog.sum(s.temp_blks_written)::pg_catalog.int8,
       pg_catalog.sum(s.blk_read_time),
       pg_catalog.sum(s.blk_write_time)
from s
join twice using (userid, dbid, queryid)
group by s.userid, s.dbid, s.queryid
