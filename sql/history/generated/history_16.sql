-- Generated; see docs/history.md.

create schema history_16;
comment on schema history_16 is 'What is new with PostgreSQL 16: relations with its names, columns and types, as of where history.go has taken the session.';

create view history_16.pg_attribute as
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
       cast(q.attstattarget as smallint) as attstattarget,
       cast(q.attcollation as oid) as attcollation,
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

create view history_16.pg_auth_members as
select history.not_recorded('pg_auth_members.oid', null::oid) as oid,
       cast(q.roleid as oid) as roleid,
       cast(q.member as oid) as member,
       history.not_recorded('pg_auth_members.grantor', null::oid) as grantor,
       history.not_recorded('pg_auth_members.admin_option', null::boolean) as admin_option,
       history.not_recorded('pg_auth_members.inherit_option', null::boolean) as inherit_option,
       history.not_recorded('pg_auth_members.set_option', null::boolean) as set_option
from (
  select m.roleid, r.oid as member
  from history.rows_of_pg_roles() r
  cross join lateral unnest(r.member_of) as m(roleid)
) q;

create view history_16.pg_constraint as
select cast(q.oid as oid) as oid,
       cast(q.conname as name) as conname,
       cast(q.connamespace as oid) as connamespace,
       cast(q.contype as "char") as contype,
       cast(q.condeferrable as boolean) as condeferrable,
       cast(q.condeferred as boolean) as condeferred,
       cast(q.convalidated as boolean) as convalidated,
       cast(q.conrelid as oid) as conrelid,
       cast(q.contypid as oid) as contypid,
       cast(q.conindid as oid) as conindid,
       cast(q.conparentid as oid) as conparentid,
       cast(q.confrelid as oid) as confrelid,
       cast(q.confupdtype as "char") as confupdtype,
       cast(q.confdeltype as "char") as confdeltype,
       cast(q.confmatchtype as "char") as confmatchtype,
       cast(q.conislocal as boolean) as conislocal,
       cast(q.coninhcount as smallint) as coninhcount,
       cast(q.connoinherit as boolean) as connoinherit,
       cast(q.conkey as smallint[]) as conkey,
       cast(q.confkey as smallint[]) as confkey,
       history.not_recorded('pg_constraint.conpfeqop', null::oid[]) as conpfeqop,
       history.not_recorded('pg_constraint.conppeqop', null::oid[]) as conppeqop,
       history.not_recorded('pg_constraint.conffeqop', null::oid[]) as conffeqop,
       cast(q.confdelsetcols as smallint[]) as confdelsetcols,
       history.not_recorded('pg_constraint.conexclop', null::oid[]) as conexclop,
       history.not_recorded('pg_constraint.conbin', null::text) as conbin
from (
  select c.*,
         case
           when c.conrelid <> 0 then t.relnamespace
           else (select y.typnamespace from history.type_of(c.contypid) y)
         end as connamespace
  from history.rows_of_constraints() c
  left join history.rows_of_relations() t on t.oid = c.conrelid
) q;

create view history_16.pg_database as
select cast(q.oid as oid) as oid,
       cast(q.datname as name) as datname,
       cast(q.datdba as oid) as datdba,
       cast(q.encoding as integer) as encoding,
       cast(q.datlocprovider as "char") as datlocprovider,
       cast(q.datistemplate as boolean) as datistemplate,
       cast(q.datallowconn as boolean) as datallowconn,
       cast(q.datconnlimit as integer) as datconnlimit,
       cast(q.datfrozenxid as xid) as datfrozenxid,
       cast(q.datminmxid as xid) as datminmxid,
       cast(q.dattablespace as oid) as dattablespace,
       cast(q.datcollate as text) as datcollate,
       cast(q.datctype as text) as datctype,
       cast(q.datlocale as text) as daticulocale,
       cast(q.daticurules as text) as daticurules,
       cast(q.datcollversion as text) as datcollversion,
       cast(q.datacl as text[]) as datacl
from (
  select r.*
  from history.rows_of_pg_database() r
) q;

create view history_16.pg_replication_slots as
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
       cast(q.conflicting as boolean) as conflicting
from (
  select s.slot_xmin as xmin, s.*
  from history.rows_of_pg_replication_slots() s
) q;

create view history_16.pg_stat_all_indexes as
select cast(q.relid as oid) as relid,
       cast(q.indexrelid as oid) as indexrelid,
       cast(q.schemaname as name) as schemaname,
       cast(q.relname as name) as relname,
       cast(q.indexrelname as name) as indexrelname,
       cast(q.idx_scan as bigint) as idx_scan,
       cast(q.last_idx_scan as timestamp with time zone) as last_idx_scan,
       cast(q.idx_tup_read as bigint) as idx_tup_read,
       cast(q.idx_tup_fetch as bigint) as idx_tup_fetch
from (
  -- refuse counters of indexes of system tables: schemaname = 'pg_catalog'
  -- refuse counters of indexes of system tables: schemaname = 'information_schema'
  -- refuse counters of indexes of TOAST tables: schemaname = 'pg_toast'
  select t.*
  from history.rows_of_pg_stat_user_indexes() t
) q
union all
select history.not_recorded('counters of indexes of system tables', null::oid),
       history.not_recorded('counters of indexes of system tables', null::oid),
       cast('pg_catalog' as name),
       history.not_recorded('counters of indexes of system tables', null::name),
       history.not_recorded('counters of indexes of system tables', null::name),
       history.not_recorded('counters of indexes of system tables', null::bigint),
       history.not_recorded('counters of indexes of system tables', null::timestamp with time zone),
       history.not_recorded('counters of indexes of system tables', null::bigint),
       history.not_recorded('counters of indexes of system tables', null::bigint)
from history.not_recorded('counters of indexes of system tables')
union all
select history.not_recorded('counters of indexes of system tables', null::oid),
       history.not_recorded('counters of indexes of system tables', null::oid),
       cast('information_schema' as name),
       history.not_recorded('counters of indexes of system tables', null::name),
       history.not_recorded('counters of indexes of system tables', null::name),
       history.not_recorded('counters of indexes of system tables', null::bigint),
       history.not_recorded('counters of indexes of system tables', null::timestamp with time zone),
       history.not_recorded('counters of indexes of system tables', null::bigint),
       history.not_recorded('counters of indexes of system tables', null::bigint)
from history.not_recorded('counters of indexes of system tables')
union all
select history.not_recorded('counters of indexes of TOAST tables', null::oid),
       history.not_recorded('counters of indexes of TOAST tables', null::oid),
       cast('pg_toast' as name),
       history.not_recorded('counters of indexes of TOAST tables', null::name),
       history.not_recorded('counters of indexes of TOAST tables', null::name),
       history.not_recorded('counters of indexes of TOAST tables', null::bigint),
       history.not_recorded('counters of indexes of TOAST tables', null::timestamp with time zone),
       history.not_recorded('counters of indexes of TOAST tables', null::bigint),
       history.not_recorded('counters of indexes of TOAST tables', null::bigint)
from history.not_recorded('counters of indexes of TOAST tables');

create view history_16.pg_stat_all_tables as
select cast(q.relid as oid) as relid,
       cast(q.schemaname as name) as schemaname,
       cast(q.relname as name) as relname,
       cast(q.seq_scan as bigint) as seq_scan,
       cast(q.last_seq_scan as timestamp with time zone) as last_seq_scan,
       cast(q.seq_tup_read as bigint) as seq_tup_read,
       cast(q.idx_scan as bigint) as idx_scan,
       cast(q.last_idx_scan as timestamp with time zone) as last_idx_scan,
       cast(q.idx_tup_fetch as bigint) as idx_tup_fetch,
       cast(q.n_tup_ins as bigint) as n_tup_ins,
       cast(q.n_tup_upd as bigint) as n_tup_upd,
       cast(q.n_tup_del as bigint) as n_tup_del,
       cast(q.n_tup_hot_upd as bigint) as n_tup_hot_upd,
       cast(q.n_tup_newpage_upd as bigint) as n_tup_newpage_upd,
       cast(q.n_live_tup as bigint) as n_live_tup,
       cast(q.n_dead_tup as bigint) as n_dead_tup,
       cast(q.n_mod_since_analyze as bigint) as n_mod_since_analyze,
       cast(q.n_ins_since_vacuum as bigint) as n_ins_since_vacuum,
       cast(q.last_vacuum as timestamp with time zone) as last_vacuum,
       cast(q.last_autovacuum as timestamp with time zone) as last_autovacuum,
       cast(q.last_analyze as timestamp with time zone) as last_analyze,
       cast(q.last_autoanalyze as timestamp with time zone) as last_autoanalyze,
       cast(q.vacuum_count as bigint) as vacuum_count,
       cast(q.autovacuum_count as bigint) as autovacuum_count,
       cast(q.analyze_count as bigint) as analyze_count,
       cast(q.autoanalyze_count as bigint) as autoanalyze_count
from (
  -- refuse counters of system tables: schemaname = 'pg_catalog'
  -- refuse counters of system tables: schemaname = 'information_schema'
  -- refuse counters of TOAST tables: schemaname = 'pg_toast'
  select t.*
  from history.rows_of_pg_stat_user_tables() t
) q
union all
select history.not_recorded('counters of system tables', null::oid),
       cast('pg_catalog' as name),
       history.not_recorded('counters of system tables', null::name),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::timestamp with time zone),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::timestamp with time zone),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::timestamp with time zone),
       history.not_recorded('counters of system tables', null::timestamp with time zone),
       history.not_recorded('counters of system tables', null::timestamp with time zone),
       history.not_recorded('counters of system tables', null::timestamp with time zone),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint)
from history.not_recorded('counters of system tables')
union all
select history.not_recorded('counters of system tables', null::oid),
       cast('information_schema' as name),
       history.not_recorded('counters of system tables', null::name),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::timestamp with time zone),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::timestamp with time zone),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::timestamp with time zone),
       history.not_recorded('counters of system tables', null::timestamp with time zone),
       history.not_recorded('counters of system tables', null::timestamp with time zone),
       history.not_recorded('counters of system tables', null::timestamp with time zone),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint)
from history.not_recorded('counters of system tables')
union all
select history.not_recorded('counters of TOAST tables', null::oid),
       cast('pg_toast' as name),
       history.not_recorded('counters of TOAST tables', null::name),
       history.not_recorded('counters of TOAST tables', null::bigint),
       history.not_recorded('counters of TOAST tables', null::timestamp with time zone),
       history.not_recorded('counters of TOAST tables', null::bigint),
       history.not_recorded('counters of TOAST tables', null::bigint),
       history.not_recorded('counters of TOAST tables', null::timestamp with time zone),
       history.not_recorded('counters of TOAST tables', null::bigint),
       history.not_recorded('counters of TOAST tables', null::bigint),
       history.not_recorded('counters of TOAST tables', null::bigint),
       history.not_recorded('counters of TOAST tables', null::bigint),
       history.not_recorded('counters of TOAST tables', null::bigint),
       history.not_recorded('counters of TOAST tables', null::bigint),
       history.not_recorded('counters of TOAST tables', null::bigint),
       history.not_recorded('counters of TOAST tables', null::bigint),
       history.not_recorded('counters of TOAST tables', null::bigint),
       history.not_recorded('counters of TOAST tables', null::bigint),
       history.not_recorded('counters of TOAST tables', null::timestamp with time zone),
       history.not_recorded('counters of TOAST tables', null::timestamp with time zone),
       history.not_recorded('counters of TOAST tables', null::timestamp with time zone),
       history.not_recorded('counters of TOAST tables', null::timestamp with time zone),
       history.not_recorded('counters of TOAST tables', null::bigint),
       history.not_recorded('counters of TOAST tables', null::bigint),
       history.not_recorded('counters of TOAST tables', null::bigint),
       history.not_recorded('counters of TOAST tables', null::bigint)
from history.not_recorded('counters of TOAST tables');

create view history_16.pg_stat_database_conflicts as
select cast(q.datid as oid) as datid,
       cast(q.datname as name) as datname,
       cast(q.confl_tablespace as bigint) as confl_tablespace,
       cast(q.confl_lock as bigint) as confl_lock,
       cast(q.confl_snapshot as bigint) as confl_snapshot,
       cast(q.confl_bufferpin as bigint) as confl_bufferpin,
       cast(q.confl_deadlock as bigint) as confl_deadlock,
       cast(q.confl_active_logicalslot as bigint) as confl_active_logicalslot
from (
  select r.*
  from history.rows_of_pg_stat_database_conflicts() r
) q;

create view history_16.pg_stat_io as
select cast(q.backend_type as text) as backend_type,
       cast(q.object as text) as object,
       cast(q.context as text) as context,
       cast(q.reads as bigint) as reads,
       cast(q.read_time as double precision) as read_time,
       cast(q.writes as bigint) as writes,
       cast(q.write_time as double precision) as write_time,
       cast(q.writebacks as bigint) as writebacks,
       cast(q.writeback_time as double precision) as writeback_time,
       cast(q.extends as bigint) as extends,
       cast(q.extend_time as double precision) as extend_time,
       cast(q.op_bytes as bigint) as op_bytes,
       cast(q.hits as bigint) as hits,
       cast(q.evictions as bigint) as evictions,
       cast(q.reuses as bigint) as reuses,
       cast(q.fsyncs as bigint) as fsyncs,
       cast(q.fsync_time as double precision) as fsync_time,
       cast(q.stats_reset as timestamp with time zone) as stats_reset
from (
  select r.*
  from history.rows_of_pg_stat_io() r
) q;

create view history_16.pg_stat_subscription as
select cast(q.subid as oid) as subid,
       cast(q.subname as name) as subname,
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

create view history_16.pg_stat_user_indexes as
select cast(q.relid as oid) as relid,
       cast(q.indexrelid as oid) as indexrelid,
       cast(q.schemaname as name) as schemaname,
       cast(q.relname as name) as relname,
       cast(q.indexrelname as name) as indexrelname,
       cast(q.idx_scan as bigint) as idx_scan,
       cast(q.last_idx_scan as timestamp with time zone) as last_idx_scan,
       cast(q.idx_tup_read as bigint) as idx_tup_read,
       cast(q.idx_tup_fetch as bigint) as idx_tup_fetch
from (
  select r.*
  from history.rows_of_pg_stat_user_indexes() r
) q;

create view history_16.pg_stat_user_tables as
select cast(q.relid as oid) as relid,
       cast(q.schemaname as name) as schemaname,
       cast(q.relname as name) as relname,
       cast(q.seq_scan as bigint) as seq_scan,
       cast(q.last_seq_scan as timestamp with time zone) as last_seq_scan,
       cast(q.seq_tup_read as bigint) as seq_tup_read,
       cast(q.idx_scan as bigint) as idx_scan,
       cast(q.last_idx_scan as timestamp with time zone) as last_idx_scan,
       cast(q.idx_tup_fetch as bigint) as idx_tup_fetch,
       cast(q.n_tup_ins as bigint) as n_tup_ins,
       cast(q.n_tup_upd as bigint) as n_tup_upd,
       cast(q.n_tup_del as bigint) as n_tup_del,
       cast(q.n_tup_hot_upd as bigint) as n_tup_hot_upd,
       cast(q.n_tup_newpage_upd as bigint) as n_tup_newpage_upd,
       cast(q.n_live_tup as bigint) as n_live_tup,
       cast(q.n_dead_tup as bigint) as n_dead_tup,
       cast(q.n_mod_since_analyze as bigint) as n_mod_since_analyze,
       cast(q.n_ins_since_vacuum as bigint) as n_ins_since_vacuum,
       cast(q.last_vacuum as timestamp with time zone) as last_vacuum,
       cast(q.last_autovacuum as timestamp with time zone) as last_autovacuum,
       cast(q.last_analyze as timestamp with time zone) as last_analyze,
       cast(q.last_autoanalyze as timestamp with time zone) as last_autoanalyze,
       cast(q.vacuum_count as bigint) as vacuum_count,
       cast(q.autovacuum_count as bigint) as autovacuum_count,
       cast(q.analyze_count as bigint) as analyze_count,
       cast(q.autoanalyze_count as bigint) as autoanalyze_count
from (
  select r.*
  from history.rows_of_pg_stat_user_tables() r
) q;
