-- Generated; see docs/history.md.

create schema history_17;
comment on schema history_17 is 'What is new with PostgreSQL 17: relations with its names, columns and types, as of where history.go has taken the session.';

create view history_17.pg_attribute as
select cast(q.attrelid as oid) as attrelid,
       cast(q.attname as name) as attname,
       cast(q.atttypid as oid) as atttypid,
       cast(q.attlen as smallint) as attlen,
       cast(q.attnum as smallint) as attnum,
       cast(q.attcacheoff as integer) as attcacheoff,
       cast(q.atttypmod as integer) as atttypmod,
       cast(q.attndims as smallint) as attndims,
       cast(q.attbyval as boolean) as attbyval,
       cast(q.attalign as "char") as attalign,
       cast(q.attstorage as "char") as attstorage,
       cast(q.attcompression as "char") as attcompression,
       cast(q.attnotnull as boolean) as attnotnull,
       cast(q.atthasdef as boolean) as atthasdef,
       history.not_recorded('pg_attribute.atthasmissing', null::boolean) as atthasmissing,
       cast(q.attidentity as "char") as attidentity,
       cast(q.attgenerated as "char") as attgenerated,
       cast(q.attisdropped as boolean) as attisdropped,
       cast(q.attislocal as boolean) as attislocal,
       cast(q.attinhcount as smallint) as attinhcount,
       cast(q.attcollation as oid) as attcollation,
       cast(q.attstattarget as smallint) as attstattarget,
       cast(q.attacl as text[]) as attacl,
       cast(q.attoptions as text[]) as attoptions,
       history.not_recorded('pg_attribute.attfdwoptions', null::text[]) as attfdwoptions,
       history.not_recorded('pg_attribute.attmissingval', null::text) as attmissingval
from (
  -- What is the same for every relation of a kind is not recorded: system columns, and the columns of sequences,
  -- of TOAST tables and their indexes.
  -- What was read by a scraper that left columns out fails first, whatever is asked of it.
  select a.attrelid, a.attname, a.atttypid, a.atttypmod, a.attlen, a.attnum, a.attndims, -1 as attcacheoff,
         a.attbyval, a.attalign, a.attnotnull, a.atthasdef, a.attidentity, a.attgenerated, a.attstorage,
         a.attcompression, a.attcollation, a.attisdropped, a.attislocal, a.attinhcount, a.attstattarget,
         a.attoptions, a.attacl
  from history.columns_left_out() a
  union all
  select a.attrelid, a.attname, a.atttypid, a.atttypmod, a.attlen, a.attnum, a.attndims, -1 as attcacheoff,
         a.attbyval, a.attalign, a.attnotnull, a.atthasdef, a.attidentity, a.attgenerated, a.attstorage,
         a.attcompression, a.attcollation, a.attisdropped, a.attislocal, a.attinhcount, a.attstattarget,
         a.attoptions, a.attacl
  from history.rows_of_columns() a
  union all
  select r.oid, f.attname, f.atttypid, -1, f.attlen::smallint,
         case when f.attnum < -1 and history.setting('major')::integer < 12 then f.attnum - 1 else f.attnum end::smallint,
         0::smallint, -1, f.attlen > 0 and f.attlen <= 8 and f.attlen <> 6, f.attalign, f.attnum < 0 or f.kinds = 'S', false, ''::text, ''::text,
         'p'::text, ''::text, 0::oid, false, true, 0,
         case when history.setting('major')::integer < 17 then case when f.attnum < 0 then 0 else -1 end end,
         null::text[],
         case when r.relacl is not null or f.attnum < 0
              then history.not_recorded('pg_attribute.attacl of a system column or of a sequence', null::text[], r.oid) end
  from history.rows_of_relations() r
  join (values
    ('rpmftS', 'ctid', 27::oid, 6, 's', -1),
    ('rpmftS', 'xmin', 28, 4, 'i', -2),
    ('rpmftS', 'cmin', 29, 4, 'i', -3),
    ('rpmftS', 'xmax', 28, 4, 'i', -4),
    ('rpmftS', 'cmax', 29, 4, 'i', -5),
    ('rpmftS', 'tableoid', 26, 4, 'i', -6),
    ('S', 'last_value', 20, 8, 'd', 1),
    ('S', 'log_cnt', 20, 8, 'd', 2),
    ('S', 'is_called', 16, 1, 'c', 3),
    ('ti', 'chunk_id', 26, 4, 'i', 1),
    ('ti', 'chunk_seq', 23, 4, 'i', 2),
    ('t', 'chunk_data', 17, -1, 'i', 3)) f (kinds, attname, atttypid, attlen, attalign, attnum)
    on pg_catalog.strpos(f.kinds, r.relkind) > 0
  where r.relkind <> 'i' or r.schemaname like 'pg\_toast%'
) q;

create view history_17.pg_database as
select cast(q.oid as oid) as oid,
       cast(q.datname as name) as datname,
       cast(q.datdba as oid) as datdba,
       cast(q.encoding as integer) as encoding,
       cast(q.datlocprovider as "char") as datlocprovider,
       cast(q.datistemplate as boolean) as datistemplate,
       cast(q.datallowconn as boolean) as datallowconn,
       cast(q.dathasloginevt as boolean) as dathasloginevt,
       cast(q.datconnlimit as integer) as datconnlimit,
       cast(q.datfrozenxid as xid) as datfrozenxid,
       cast(q.datminmxid as xid) as datminmxid,
       cast(q.dattablespace as oid) as dattablespace,
       cast(q.datcollate as text) as datcollate,
       cast(q.datctype as text) as datctype,
       cast(q.datlocale as text) as datlocale,
       cast(q.daticurules as text) as daticurules,
       cast(q.datcollversion as text) as datcollversion,
       cast(q.datacl as text[]) as datacl
from (
  select r.*
  from history.rows_of_pg_database() r
) q;

create view history_17.pg_replication_slots as
select cast(q.slot_name as name) as slot_name,
       cast(q.plugin as name) as plugin,
       cast(q.slot_type as text) as slot_type,
       cast(q.datoid as oid) as datoid,
       cast(q.database as name) as database,
       cast(q.temporary as boolean) as temporary,
       cast(q.active as boolean) as active,
       cast(q.active_pid as integer) as active_pid,
       cast(q.xmin as xid) as xmin,
       cast(q.catalog_xmin as xid) as catalog_xmin,
       cast(q.restart_lsn as pg_lsn) as restart_lsn,
       cast(q.confirmed_flush_lsn as pg_lsn) as confirmed_flush_lsn,
       cast(q.wal_status as text) as wal_status,
       cast(q.safe_wal_size as bigint) as safe_wal_size,
       cast(q.two_phase as boolean) as two_phase,
       cast(q.inactive_since as timestamp with time zone) as inactive_since,
       cast(q.conflicting as boolean) as conflicting,
       cast(q.invalidation_reason as text) as invalidation_reason,
       cast(q.failover as boolean) as failover,
       cast(q.synced as boolean) as synced
from (
  select s.slot_xmin as xmin, s.*
  from history.rows_of_pg_replication_slots() s
) q;

create view history_17.pg_stat_bgwriter as
select cast(q.buffers_clean as bigint) as buffers_clean,
       cast(q.maxwritten_clean as bigint) as maxwritten_clean,
       cast(q.buffers_alloc as bigint) as buffers_alloc,
       cast(q.stats_reset as timestamp with time zone) as stats_reset
from (
  select b.*
  from history.rows_of_pg_stat_bgwriter() b
) q;

create view history_17.pg_stat_checkpointer as
select cast(q.num_timed as bigint) as num_timed,
       cast(q.num_requested as bigint) as num_requested,
       cast(q.restartpoints_timed as bigint) as restartpoints_timed,
       cast(q.restartpoints_req as bigint) as restartpoints_req,
       cast(q.restartpoints_done as bigint) as restartpoints_done,
       cast(q.write_time as double precision) as write_time,
       cast(q.sync_time as double precision) as sync_time,
       cast(q.buffers_written as bigint) as buffers_written,
       cast(q.stats_reset as timestamp with time zone) as stats_reset
from (
  select r.*
  from history.rows_of_pg_stat_checkpointer() r
) q;

create view history_17.pg_stat_progress_copy as
select cast(q.pid as integer) as pid,
       cast(q.datid as oid) as datid,
       cast(q.datname as name) as datname,
       cast(q.relid as oid) as relid,
       cast(q.command as text) as command,
       cast(q.type as text) as type,
       cast(q.bytes_processed as bigint) as bytes_processed,
       cast(q.bytes_total as bigint) as bytes_total,
       cast(q.tuples_processed as bigint) as tuples_processed,
       cast(q.tuples_excluded as bigint) as tuples_excluded,
       cast(q.tuples_skipped as bigint) as tuples_skipped
from (
  select r.*
  from history.rows_of_pg_stat_progress_copy() r
) q;

create view history_17.pg_stat_progress_vacuum as
select cast(q.pid as integer) as pid,
       cast(q.datid as oid) as datid,
       cast(q.datname as name) as datname,
       cast(q.relid as oid) as relid,
       cast(q.phase as text) as phase,
       cast(q.heap_blks_total as bigint) as heap_blks_total,
       cast(q.heap_blks_scanned as bigint) as heap_blks_scanned,
       cast(q.heap_blks_vacuumed as bigint) as heap_blks_vacuumed,
       cast(q.index_vacuum_count as bigint) as index_vacuum_count,
       cast(q.max_dead_tuple_bytes as bigint) as max_dead_tuple_bytes,
       cast(q.dead_tuple_bytes as bigint) as dead_tuple_bytes,
       cast(q.num_dead_item_ids as bigint) as num_dead_item_ids,
       cast(q.indexes_total as bigint) as indexes_total,
       cast(q.indexes_processed as bigint) as indexes_processed
from (
  select r.*
  from history.rows_of_pg_stat_progress_vacuum() r
) q;

create view history_17.pg_stat_slru as
select cast(q.name as text) as name,
       cast(q.blks_zeroed as bigint) as blks_zeroed,
       cast(q.blks_hit as bigint) as blks_hit,
       cast(q.blks_read as bigint) as blks_read,
       cast(q.blks_written as bigint) as blks_written,
       cast(q.blks_exists as bigint) as blks_exists,
       cast(q.flushes as bigint) as flushes,
       cast(q.truncates as bigint) as truncates,
       cast(q.stats_reset as timestamp with time zone) as stats_reset
from (
  select s.*
  from history.rows_of_pg_stat_slru() s
) q;

create view history_17.pg_stat_subscription as
select cast(q.subid as oid) as subid,
       cast(q.subname as name) as subname,
       cast(q.worker_type as text) as worker_type,
       cast(q.pid as integer) as pid,
       cast(q.leader_pid as integer) as leader_pid,
       cast(q.relid as oid) as relid,
       cast(q.received_lsn as pg_lsn) as received_lsn,
       cast(q.last_msg_send_time as timestamp with time zone) as last_msg_send_time,
       cast(q.last_msg_receipt_time as timestamp with time zone) as last_msg_receipt_time,
       cast(q.latest_end_lsn as pg_lsn) as latest_end_lsn,
       cast(q.latest_end_time as timestamp with time zone) as latest_end_time
from (
  select r.*
  from history.rows_of_pg_stat_subscription() r
) q;

create view history_17.pg_stats as
select cast(q.schemaname as name) as schemaname,
       cast(q.tablename as name) as tablename,
       cast(q.attname as name) as attname,
       cast(q.inherited as boolean) as inherited,
       cast(q.null_frac as real) as null_frac,
       cast(q.avg_width as integer) as avg_width,
       cast(q.n_distinct as real) as n_distinct,
       history.not_recorded('pg_stats.most_common_vals', null::text) as most_common_vals,
       history.not_recorded('pg_stats.most_common_freqs', null::real[]) as most_common_freqs,
       history.not_recorded('pg_stats.histogram_bounds', null::text) as histogram_bounds,
       history.not_recorded('pg_stats.correlation', null::real) as correlation,
       history.not_recorded('pg_stats.most_common_elems', null::text) as most_common_elems,
       history.not_recorded('pg_stats.most_common_elem_freqs', null::real[]) as most_common_elem_freqs,
       history.not_recorded('pg_stats.elem_count_histogram', null::real[]) as elem_count_histogram,
       history.not_recorded('pg_stats.range_length_histogram', null::text) as range_length_histogram,
       history.not_recorded('pg_stats.range_empty_frac', null::real) as range_empty_frac,
       history.not_recorded('pg_stats.range_bounds_histogram', null::text) as range_bounds_histogram
from (
  -- refuse statistics of system tables: schemaname = 'pg_catalog'
  -- refuse statistics of system tables: schemaname = 'information_schema'
  -- Where others inherit from a table, there are its own rows', and those of all.
  select r.schemaname, r.relname as tablename, c.attname, k.inherited,
         case when not c.statistics_visible
              then history.not_recorded('pg_stats of a column that may not be seen', null::real, c.attrelid)
              when c.attisdropped is null and k.inherited and r.relkind <> 'p'
              then history.not_recorded('pg_stats of all that inherit from a table: the scraper left them out then', null::real, c.attrelid)
              when k.inherited and r.relkind <> 'p' then c.inherited_null_frac else c.null_frac end as null_frac,
         case when not c.statistics_visible
              then history.not_recorded('pg_stats of a column that may not be seen', null::integer, c.attrelid)
              when c.attisdropped is null and k.inherited and r.relkind <> 'p'
              then history.not_recorded('pg_stats of all that inherit from a table: the scraper left them out then', null::integer, c.attrelid)
              when k.inherited and r.relkind <> 'p' then c.inherited_avg_width else c.avg_width end as avg_width,
         case when not c.statistics_visible
              then history.not_recorded('pg_stats of a column that may not be seen', null::real, c.attrelid)
              when c.attisdropped is null and k.inherited and r.relkind <> 'p'
              then history.not_recorded('pg_stats of all that inherit from a table: the scraper left them out then', null::real, c.attrelid)
              when k.inherited and r.relkind <> 'p' then c.inherited_n_distinct else c.n_distinct end as n_distinct
  from history.rows_of_columns() c
  join history.rows_of_relations() r on r.oid = c.attrelid
  cross join (values (false), (true)) k (inherited)
  where (not c.statistics_visible or c.attisdropped is null
         or case when k.inherited and r.relkind <> 'p' then c.inherited_null_frac else c.null_frac end is not null)
    and case when k.inherited then r.relkind = 'p' or r.relhassubclass else r.relkind <> 'p' end
    and (c.null_frac is not null or c.inherited_null_frac is not null or not c.statistics_visible)
) q
union all
select cast('pg_catalog' as name),
       history.not_recorded('statistics of system tables', null::name),
       history.not_recorded('statistics of system tables', null::name),
       history.not_recorded('statistics of system tables', null::boolean),
       history.not_recorded('statistics of system tables', null::real),
       history.not_recorded('statistics of system tables', null::integer),
       history.not_recorded('statistics of system tables', null::real),
       history.not_recorded('statistics of system tables', null::text),
       history.not_recorded('statistics of system tables', null::real[]),
       history.not_recorded('statistics of system tables', null::text),
       history.not_recorded('statistics of system tables', null::real),
       history.not_recorded('statistics of system tables', null::text),
       history.not_recorded('statistics of system tables', null::real[]),
       history.not_recorded('statistics of system tables', null::real[]),
       history.not_recorded('statistics of system tables', null::text),
       history.not_recorded('statistics of system tables', null::real),
       history.not_recorded('statistics of system tables', null::text)
from history.not_recorded('statistics of system tables')
union all
select cast('information_schema' as name),
       history.not_recorded('statistics of system tables', null::name),
       history.not_recorded('statistics of system tables', null::name),
       history.not_recorded('statistics of system tables', null::boolean),
       history.not_recorded('statistics of system tables', null::real),
       history.not_recorded('statistics of system tables', null::integer),
       history.not_recorded('statistics of system tables', null::real),
       history.not_recorded('statistics of system tables', null::text),
       history.not_recorded('statistics of system tables', null::real[]),
       history.not_recorded('statistics of system tables', null::text),
       history.not_recorded('statistics of system tables', null::real),
       history.not_recorded('statistics of system tables', null::text),
       history.not_recorded('statistics of system tables', null::real[]),
       history.not_recorded('statistics of system tables', null::real[]),
       history.not_recorded('statistics of system tables', null::text),
       history.not_recorded('statistics of system tables', null::real),
       history.not_recorded('statistics of system tables', null::text)
from history.not_recorded('statistics of system tables');
