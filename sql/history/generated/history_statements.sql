-- Generated; see docs/history.md.

create schema history_statements_1_4;
comment on schema history_statements_1_4 is 'pg_stat_statements 1.4: relations with its names, columns and types, as of where history.go has taken the session.';

create view history_statements_1_4.pg_stat_statements as
select cast(q.userid as oid) as userid,
       cast(q.dbid as oid) as dbid,
       cast(q.queryid as bigint) as queryid,
       cast(q.query as text) as query,
       cast(q.calls as bigint) as calls,
       cast(q.total_exec_time as double precision) as total_time,
       cast(q.min_exec_time as double precision) as min_time,
       cast(q.max_exec_time as double precision) as max_time,
       cast(q.mean_exec_time as double precision) as mean_time,
       cast(q.stddev_exec_time as double precision) as stddev_time,
       cast(q.rows as bigint) as rows,
       cast(q.shared_blks_hit as bigint) as shared_blks_hit,
       cast(q.shared_blks_read as bigint) as shared_blks_read,
       cast(q.shared_blks_dirtied as bigint) as shared_blks_dirtied,
       cast(q.shared_blks_written as bigint) as shared_blks_written,
       cast(q.local_blks_hit as bigint) as local_blks_hit,
       cast(q.local_blks_read as bigint) as local_blks_read,
       cast(q.local_blks_dirtied as bigint) as local_blks_dirtied,
       cast(q.local_blks_written as bigint) as local_blks_written,
       cast(q.temp_blks_read as bigint) as temp_blks_read,
       cast(q.temp_blks_written as bigint) as temp_blks_written,
       cast(q.shared_blk_read_time as double precision) as blk_read_time,
       cast(q.shared_blk_write_time as double precision) as blk_write_time
from (
  select s.*, t.query
  from history.rows_of_pg_stat_statements() s
  left join pgtracker.pg_stat_statements_text t
    on t.instance_id = s.instance_id and t.dbid = s.dbid and t.userid = s.userid and t.queryid = s.queryid
   and t.toplevel = s.toplevel
) q;
-- Generated; see docs/history.md.

create schema history_statements_1_5;
comment on schema history_statements_1_5 is 'pg_stat_statements 1.5: relations with its names, columns and types, as of where history.go has taken the session.';

create view history_statements_1_5.pg_stat_statements as
select cast(q.userid as oid) as userid,
       cast(q.dbid as oid) as dbid,
       cast(q.queryid as bigint) as queryid,
       cast(q.query as text) as query,
       cast(q.calls as bigint) as calls,
       cast(q.total_exec_time as double precision) as total_time,
       cast(q.min_exec_time as double precision) as min_time,
       cast(q.max_exec_time as double precision) as max_time,
       cast(q.mean_exec_time as double precision) as mean_time,
       cast(q.stddev_exec_time as double precision) as stddev_time,
       cast(q.rows as bigint) as rows,
       cast(q.shared_blks_hit as bigint) as shared_blks_hit,
       cast(q.shared_blks_read as bigint) as shared_blks_read,
       cast(q.shared_blks_dirtied as bigint) as shared_blks_dirtied,
       cast(q.shared_blks_written as bigint) as shared_blks_written,
       cast(q.local_blks_hit as bigint) as local_blks_hit,
       cast(q.local_blks_read as bigint) as local_blks_read,
       cast(q.local_blks_dirtied as bigint) as local_blks_dirtied,
       cast(q.local_blks_written as bigint) as local_blks_written,
       cast(q.temp_blks_read as bigint) as temp_blks_read,
       cast(q.temp_blks_written as bigint) as temp_blks_written,
       cast(q.shared_blk_read_time as double precision) as blk_read_time,
       cast(q.shared_blk_write_time as double precision) as blk_write_time
from (
  select s.*, t.query
  from history.rows_of_pg_stat_statements() s
  left join pgtracker.pg_stat_statements_text t
    on t.instance_id = s.instance_id and t.dbid = s.dbid and t.userid = s.userid and t.queryid = s.queryid
   and t.toplevel = s.toplevel
) q;
-- Generated; see docs/history.md.

create schema history_statements_1_6;
comment on schema history_statements_1_6 is 'pg_stat_statements 1.6: relations with its names, columns and types, as of where history.go has taken the session.';

create view history_statements_1_6.pg_stat_statements as
select cast(q.userid as oid) as userid,
       cast(q.dbid as oid) as dbid,
       cast(q.queryid as bigint) as queryid,
       cast(q.query as text) as query,
       cast(q.calls as bigint) as calls,
       cast(q.total_exec_time as double precision) as total_time,
       cast(q.min_exec_time as double precision) as min_time,
       cast(q.max_exec_time as double precision) as max_time,
       cast(q.mean_exec_time as double precision) as mean_time,
       cast(q.stddev_exec_time as double precision) as stddev_time,
       cast(q.rows as bigint) as rows,
       cast(q.shared_blks_hit as bigint) as shared_blks_hit,
       cast(q.shared_blks_read as bigint) as shared_blks_read,
       cast(q.shared_blks_dirtied as bigint) as shared_blks_dirtied,
       cast(q.shared_blks_written as bigint) as shared_blks_written,
       cast(q.local_blks_hit as bigint) as local_blks_hit,
       cast(q.local_blks_read as bigint) as local_blks_read,
       cast(q.local_blks_dirtied as bigint) as local_blks_dirtied,
       cast(q.local_blks_written as bigint) as local_blks_written,
       cast(q.temp_blks_read as bigint) as temp_blks_read,
       cast(q.temp_blks_written as bigint) as temp_blks_written,
       cast(q.shared_blk_read_time as double precision) as blk_read_time,
       cast(q.shared_blk_write_time as double precision) as blk_write_time
from (
  select s.*, t.query
  from history.rows_of_pg_stat_statements() s
  left join pgtracker.pg_stat_statements_text t
    on t.instance_id = s.instance_id and t.dbid = s.dbid and t.userid = s.userid and t.queryid = s.queryid
   and t.toplevel = s.toplevel
) q;
-- Generated; see docs/history.md.

create schema history_statements_1_7;
comment on schema history_statements_1_7 is 'pg_stat_statements 1.7: relations with its names, columns and types, as of where history.go has taken the session.';

create view history_statements_1_7.pg_stat_statements as
select cast(q.userid as oid) as userid,
       cast(q.dbid as oid) as dbid,
       cast(q.queryid as bigint) as queryid,
       cast(q.query as text) as query,
       cast(q.calls as bigint) as calls,
       cast(q.total_exec_time as double precision) as total_time,
       cast(q.min_exec_time as double precision) as min_time,
       cast(q.max_exec_time as double precision) as max_time,
       cast(q.mean_exec_time as double precision) as mean_time,
       cast(q.stddev_exec_time as double precision) as stddev_time,
       cast(q.rows as bigint) as rows,
       cast(q.shared_blks_hit as bigint) as shared_blks_hit,
       cast(q.shared_blks_read as bigint) as shared_blks_read,
       cast(q.shared_blks_dirtied as bigint) as shared_blks_dirtied,
       cast(q.shared_blks_written as bigint) as shared_blks_written,
       cast(q.local_blks_hit as bigint) as local_blks_hit,
       cast(q.local_blks_read as bigint) as local_blks_read,
       cast(q.local_blks_dirtied as bigint) as local_blks_dirtied,
       cast(q.local_blks_written as bigint) as local_blks_written,
       cast(q.temp_blks_read as bigint) as temp_blks_read,
       cast(q.temp_blks_written as bigint) as temp_blks_written,
       cast(q.shared_blk_read_time as double precision) as blk_read_time,
       cast(q.shared_blk_write_time as double precision) as blk_write_time
from (
  select s.*, t.query
  from history.rows_of_pg_stat_statements() s
  left join pgtracker.pg_stat_statements_text t
    on t.instance_id = s.instance_id and t.dbid = s.dbid and t.userid = s.userid and t.queryid = s.queryid
   and t.toplevel = s.toplevel
) q;
-- Generated; see docs/history.md.

create schema history_statements_1_8;
comment on schema history_statements_1_8 is 'pg_stat_statements 1.8: relations with its names, columns and types, as of where history.go has taken the session.';

create view history_statements_1_8.pg_stat_statements as
select cast(q.userid as oid) as userid,
       cast(q.dbid as oid) as dbid,
       cast(q.queryid as bigint) as queryid,
       cast(q.query as text) as query,
       cast(q.plans as bigint) as plans,
       cast(q.total_plan_time as double precision) as total_plan_time,
       cast(q.min_plan_time as double precision) as min_plan_time,
       cast(q.max_plan_time as double precision) as max_plan_time,
       cast(q.mean_plan_time as double precision) as mean_plan_time,
       cast(q.stddev_plan_time as double precision) as stddev_plan_time,
       cast(q.calls as bigint) as calls,
       cast(q.total_exec_time as double precision) as total_exec_time,
       cast(q.min_exec_time as double precision) as min_exec_time,
       cast(q.max_exec_time as double precision) as max_exec_time,
       cast(q.mean_exec_time as double precision) as mean_exec_time,
       cast(q.stddev_exec_time as double precision) as stddev_exec_time,
       cast(q.rows as bigint) as rows,
       cast(q.shared_blks_hit as bigint) as shared_blks_hit,
       cast(q.shared_blks_read as bigint) as shared_blks_read,
       cast(q.shared_blks_dirtied as bigint) as shared_blks_dirtied,
       cast(q.shared_blks_written as bigint) as shared_blks_written,
       cast(q.local_blks_hit as bigint) as local_blks_hit,
       cast(q.local_blks_read as bigint) as local_blks_read,
       cast(q.local_blks_dirtied as bigint) as local_blks_dirtied,
       cast(q.local_blks_written as bigint) as local_blks_written,
       cast(q.temp_blks_read as bigint) as temp_blks_read,
       cast(q.temp_blks_written as bigint) as temp_blks_written,
       cast(q.shared_blk_read_time as double precision) as blk_read_time,
       cast(q.shared_blk_write_time as double precision) as blk_write_time,
       cast(q.wal_records as bigint) as wal_records,
       cast(q.wal_fpi as bigint) as wal_fpi,
       cast(q.wal_bytes as numeric) as wal_bytes
from (
  select s.*, t.query
  from history.rows_of_pg_stat_statements() s
  left join pgtracker.pg_stat_statements_text t
    on t.instance_id = s.instance_id and t.dbid = s.dbid and t.userid = s.userid and t.queryid = s.queryid
   and t.toplevel = s.toplevel
) q;
-- Generated; see docs/history.md.

create schema history_statements_1_9;
comment on schema history_statements_1_9 is 'pg_stat_statements 1.9: relations with its names, columns and types, as of where history.go has taken the session.';

create view history_statements_1_9.pg_stat_statements as
select cast(q.userid as oid) as userid,
       cast(q.dbid as oid) as dbid,
       cast(q.toplevel as boolean) as toplevel,
       cast(q.queryid as bigint) as queryid,
       cast(q.query as text) as query,
       cast(q.plans as bigint) as plans,
       cast(q.total_plan_time as double precision) as total_plan_time,
       cast(q.min_plan_time as double precision) as min_plan_time,
       cast(q.max_plan_time as double precision) as max_plan_time,
       cast(q.mean_plan_time as double precision) as mean_plan_time,
       cast(q.stddev_plan_time as double precision) as stddev_plan_time,
       cast(q.calls as bigint) as calls,
       cast(q.total_exec_time as double precision) as total_exec_time,
       cast(q.min_exec_time as double precision) as min_exec_time,
       cast(q.max_exec_time as double precision) as max_exec_time,
       cast(q.mean_exec_time as double precision) as mean_exec_time,
       cast(q.stddev_exec_time as double precision) as stddev_exec_time,
       cast(q.rows as bigint) as rows,
       cast(q.shared_blks_hit as bigint) as shared_blks_hit,
       cast(q.shared_blks_read as bigint) as shared_blks_read,
       cast(q.shared_blks_dirtied as bigint) as shared_blks_dirtied,
       cast(q.shared_blks_written as bigint) as shared_blks_written,
       cast(q.local_blks_hit as bigint) as local_blks_hit,
       cast(q.local_blks_read as bigint) as local_blks_read,
       cast(q.local_blks_dirtied as bigint) as local_blks_dirtied,
       cast(q.local_blks_written as bigint) as local_blks_written,
       cast(q.temp_blks_read as bigint) as temp_blks_read,
       cast(q.temp_blks_written as bigint) as temp_blks_written,
       cast(q.shared_blk_read_time as double precision) as blk_read_time,
       cast(q.shared_blk_write_time as double precision) as blk_write_time,
       cast(q.wal_records as bigint) as wal_records,
       cast(q.wal_fpi as bigint) as wal_fpi,
       cast(q.wal_bytes as numeric) as wal_bytes
from (
  select s.*, t.query
  from history.rows_of_pg_stat_statements() s
  left join pgtracker.pg_stat_statements_text t
    on t.instance_id = s.instance_id and t.dbid = s.dbid and t.userid = s.userid and t.queryid = s.queryid
   and t.toplevel = s.toplevel
) q;

create view history_statements_1_9.pg_stat_statements_info as
select cast(q.dealloc as bigint) as dealloc,
       cast(q.stats_reset as timestamp with time zone) as stats_reset
from (
  select r.*
  from history.rows_of_pg_stat_statements_info() r
) q;
-- Generated; see docs/history.md.

create schema history_statements_1_10;
comment on schema history_statements_1_10 is 'pg_stat_statements 1.10: relations with its names, columns and types, as of where history.go has taken the session.';

create view history_statements_1_10.pg_stat_statements as
select cast(q.userid as oid) as userid,
       cast(q.dbid as oid) as dbid,
       cast(q.toplevel as boolean) as toplevel,
       cast(q.queryid as bigint) as queryid,
       cast(q.query as text) as query,
       cast(q.plans as bigint) as plans,
       cast(q.total_plan_time as double precision) as total_plan_time,
       cast(q.min_plan_time as double precision) as min_plan_time,
       cast(q.max_plan_time as double precision) as max_plan_time,
       cast(q.mean_plan_time as double precision) as mean_plan_time,
       cast(q.stddev_plan_time as double precision) as stddev_plan_time,
       cast(q.calls as bigint) as calls,
       cast(q.total_exec_time as double precision) as total_exec_time,
       cast(q.min_exec_time as double precision) as min_exec_time,
       cast(q.max_exec_time as double precision) as max_exec_time,
       cast(q.mean_exec_time as double precision) as mean_exec_time,
       cast(q.stddev_exec_time as double precision) as stddev_exec_time,
       cast(q.rows as bigint) as rows,
       cast(q.shared_blks_hit as bigint) as shared_blks_hit,
       cast(q.shared_blks_read as bigint) as shared_blks_read,
       cast(q.shared_blks_dirtied as bigint) as shared_blks_dirtied,
       cast(q.shared_blks_written as bigint) as shared_blks_written,
       cast(q.local_blks_hit as bigint) as local_blks_hit,
       cast(q.local_blks_read as bigint) as local_blks_read,
       cast(q.local_blks_dirtied as bigint) as local_blks_dirtied,
       cast(q.local_blks_written as bigint) as local_blks_written,
       cast(q.temp_blks_read as bigint) as temp_blks_read,
       cast(q.temp_blks_written as bigint) as temp_blks_written,
       cast(q.shared_blk_read_time as double precision) as blk_read_time,
       cast(q.shared_blk_write_time as double precision) as blk_write_time,
       cast(q.temp_blk_read_time as double precision) as temp_blk_read_time,
       cast(q.temp_blk_write_time as double precision) as temp_blk_write_time,
       cast(q.wal_records as bigint) as wal_records,
       cast(q.wal_fpi as bigint) as wal_fpi,
       cast(q.wal_bytes as numeric) as wal_bytes,
       cast(q.jit_functions as bigint) as jit_functions,
       cast(q.jit_generation_time as double precision) as jit_generation_time,
       cast(q.jit_inlining_count as bigint) as jit_inlining_count,
       cast(q.jit_inlining_time as double precision) as jit_inlining_time,
       cast(q.jit_optimization_count as bigint) as jit_optimization_count,
       cast(q.jit_optimization_time as double precision) as jit_optimization_time,
       cast(q.jit_emission_count as bigint) as jit_emission_count,
       cast(q.jit_emission_time as double precision) as jit_emission_time
from (
  select s.*, t.query
  from history.rows_of_pg_stat_statements() s
  left join pgtracker.pg_stat_statements_text t
    on t.instance_id = s.instance_id and t.dbid = s.dbid and t.userid = s.userid and t.queryid = s.queryid
   and t.toplevel = s.toplevel
) q;

create view history_statements_1_10.pg_stat_statements_info as
select cast(q.dealloc as bigint) as dealloc,
       cast(q.stats_reset as timestamp with time zone) as stats_reset
from (
  select r.*
  from history.rows_of_pg_stat_statements_info() r
) q;
-- Generated; see docs/history.md.

create schema history_statements_1_11;
comment on schema history_statements_1_11 is 'pg_stat_statements 1.11: relations with its names, columns and types, as of where history.go has taken the session.';

create view history_statements_1_11.pg_stat_statements as
select cast(q.userid as oid) as userid,
       cast(q.dbid as oid) as dbid,
       cast(q.toplevel as boolean) as toplevel,
       cast(q.queryid as bigint) as queryid,
       cast(q.query as text) as query,
       cast(q.plans as bigint) as plans,
       cast(q.total_plan_time as double precision) as total_plan_time,
       cast(q.min_plan_time as double precision) as min_plan_time,
       cast(q.max_plan_time as double precision) as max_plan_time,
       cast(q.mean_plan_time as double precision) as mean_plan_time,
       cast(q.stddev_plan_time as double precision) as stddev_plan_time,
       cast(q.calls as bigint) as calls,
       cast(q.total_exec_time as double precision) as total_exec_time,
       cast(q.min_exec_time as double precision) as min_exec_time,
       cast(q.max_exec_time as double precision) as max_exec_time,
       cast(q.mean_exec_time as double precision) as mean_exec_time,
       cast(q.stddev_exec_time as double precision) as stddev_exec_time,
       cast(q.rows as bigint) as rows,
       cast(q.shared_blks_hit as bigint) as shared_blks_hit,
       cast(q.shared_blks_read as bigint) as shared_blks_read,
       cast(q.shared_blks_dirtied as bigint) as shared_blks_dirtied,
       cast(q.shared_blks_written as bigint) as shared_blks_written,
       cast(q.local_blks_hit as bigint) as local_blks_hit,
       cast(q.local_blks_read as bigint) as local_blks_read,
       cast(q.local_blks_dirtied as bigint) as local_blks_dirtied,
       cast(q.local_blks_written as bigint) as local_blks_written,
       cast(q.temp_blks_read as bigint) as temp_blks_read,
       cast(q.temp_blks_written as bigint) as temp_blks_written,
       cast(q.shared_blk_read_time as double precision) as shared_blk_read_time,
       cast(q.shared_blk_write_time as double precision) as shared_blk_write_time,
       cast(q.local_blk_read_time as double precision) as local_blk_read_time,
       cast(q.local_blk_write_time as double precision) as local_blk_write_time,
       cast(q.temp_blk_read_time as double precision) as temp_blk_read_time,
       cast(q.temp_blk_write_time as double precision) as temp_blk_write_time,
       cast(q.wal_records as bigint) as wal_records,
       cast(q.wal_fpi as bigint) as wal_fpi,
       cast(q.wal_bytes as numeric) as wal_bytes,
       cast(q.jit_functions as bigint) as jit_functions,
       cast(q.jit_generation_time as double precision) as jit_generation_time,
       cast(q.jit_inlining_count as bigint) as jit_inlining_count,
       cast(q.jit_inlining_time as double precision) as jit_inlining_time,
       cast(q.jit_optimization_count as bigint) as jit_optimization_count,
       cast(q.jit_optimization_time as double precision) as jit_optimization_time,
       cast(q.jit_emission_count as bigint) as jit_emission_count,
       cast(q.jit_emission_time as double precision) as jit_emission_time,
       cast(q.jit_deform_count as bigint) as jit_deform_count,
       cast(q.jit_deform_time as double precision) as jit_deform_time,
       cast(q.stats_since as timestamp with time zone) as stats_since,
       cast(q.minmax_stats_since as timestamp with time zone) as minmax_stats_since
from (
  select s.*, t.query
  from history.rows_of_pg_stat_statements() s
  left join pgtracker.pg_stat_statements_text t
    on t.instance_id = s.instance_id and t.dbid = s.dbid and t.userid = s.userid and t.queryid = s.queryid
   and t.toplevel = s.toplevel
) q;

create view history_statements_1_11.pg_stat_statements_info as
select cast(q.dealloc as bigint) as dealloc,
       cast(q.stats_reset as timestamp with time zone) as stats_reset
from (
  select r.*
  from history.rows_of_pg_stat_statements_info() r
) q;
-- Generated; see docs/history.md.

create schema history_statements_1_12;
comment on schema history_statements_1_12 is 'pg_stat_statements 1.12: relations with its names, columns and types, as of where history.go has taken the session.';

create view history_statements_1_12.pg_stat_statements as
select cast(q.userid as oid) as userid,
       cast(q.dbid as oid) as dbid,
       cast(q.toplevel as boolean) as toplevel,
       cast(q.queryid as bigint) as queryid,
       cast(q.query as text) as query,
       cast(q.plans as bigint) as plans,
       cast(q.total_plan_time as double precision) as total_plan_time,
       cast(q.min_plan_time as double precision) as min_plan_time,
       cast(q.max_plan_time as double precision) as max_plan_time,
       cast(q.mean_plan_time as double precision) as mean_plan_time,
       cast(q.stddev_plan_time as double precision) as stddev_plan_time,
       cast(q.calls as bigint) as calls,
       cast(q.total_exec_time as double precision) as total_exec_time,
       cast(q.min_exec_time as double precision) as min_exec_time,
       cast(q.max_exec_time as double precision) as max_exec_time,
       cast(q.mean_exec_time as double precision) as mean_exec_time,
       cast(q.stddev_exec_time as double precision) as stddev_exec_time,
       cast(q.rows as bigint) as rows,
       cast(q.shared_blks_hit as bigint) as shared_blks_hit,
       cast(q.shared_blks_read as bigint) as shared_blks_read,
       cast(q.shared_blks_dirtied as bigint) as shared_blks_dirtied,
       cast(q.shared_blks_written as bigint) as shared_blks_written,
       cast(q.local_blks_hit as bigint) as local_blks_hit,
       cast(q.local_blks_read as bigint) as local_blks_read,
       cast(q.local_blks_dirtied as bigint) as local_blks_dirtied,
       cast(q.local_blks_written as bigint) as local_blks_written,
       cast(q.temp_blks_read as bigint) as temp_blks_read,
       cast(q.temp_blks_written as bigint) as temp_blks_written,
       cast(q.shared_blk_read_time as double precision) as shared_blk_read_time,
       cast(q.shared_blk_write_time as double precision) as shared_blk_write_time,
       cast(q.local_blk_read_time as double precision) as local_blk_read_time,
       cast(q.local_blk_write_time as double precision) as local_blk_write_time,
       cast(q.temp_blk_read_time as double precision) as temp_blk_read_time,
       cast(q.temp_blk_write_time as double precision) as temp_blk_write_time,
       cast(q.wal_records as bigint) as wal_records,
       cast(q.wal_fpi as bigint) as wal_fpi,
       cast(q.wal_bytes as numeric) as wal_bytes,
       cast(q.wal_buffers_full as bigint) as wal_buffers_full,
       cast(q.jit_functions as bigint) as jit_functions,
       cast(q.jit_generation_time as double precision) as jit_generation_time,
       cast(q.jit_inlining_count as bigint) as jit_inlining_count,
       cast(q.jit_inlining_time as double precision) as jit_inlining_time,
       cast(q.jit_optimization_count as bigint) as jit_optimization_count,
       cast(q.jit_optimization_time as double precision) as jit_optimization_time,
       cast(q.jit_emission_count as bigint) as jit_emission_count,
       cast(q.jit_emission_time as double precision) as jit_emission_time,
       cast(q.jit_deform_count as bigint) as jit_deform_count,
       cast(q.jit_deform_time as double precision) as jit_deform_time,
       cast(q.parallel_workers_to_launch as bigint) as parallel_workers_to_launch,
       cast(q.parallel_workers_launched as bigint) as parallel_workers_launched,
       cast(q.stats_since as timestamp with time zone) as stats_since,
       cast(q.minmax_stats_since as timestamp with time zone) as minmax_stats_since
from (
  select s.*, t.query
  from history.rows_of_pg_stat_statements() s
  left join pgtracker.pg_stat_statements_text t
    on t.instance_id = s.instance_id and t.dbid = s.dbid and t.userid = s.userid and t.queryid = s.queryid
   and t.toplevel = s.toplevel
) q;

create view history_statements_1_12.pg_stat_statements_info as
select cast(q.dealloc as bigint) as dealloc,
       cast(q.stats_reset as timestamp with time zone) as stats_reset
from (
  select r.*
  from history.rows_of_pg_stat_statements_info() r
) q;
