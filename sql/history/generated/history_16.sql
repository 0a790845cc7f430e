-- Generated; see docs/history.md.

create schema history_16;
comment on schema history_16 is 'What is new with PostgreSQL 16: relations with its names, columns and types, as of where history.go has taken the session.';

create view history_16.pg_attribute as
select cast(q.attrelid as oid) as attrelid,
       cast(q.attname as name) as attname,
       cast(q.atttypid as oid) as atttypid,
       cast(q.attlen as smallint) as attlen,
       cast(q.attnum as smallint) as attnum,
       history.not_recorded('pg_attribute.attcacheoff', null::integer) as attcacheoff,
       cast(q.atttypmod as integer) as atttypmod,
       cast(q.attndims as smallint) as attndims,
       history.not_recorded('pg_attribute.attbyval', null::boolean) as attbyval,
       history.not_recorded('pg_attribute.attalign', null::"char") as attalign,
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
  -- Columns of users' tables and of all indexes. Of an index only those are recorded of their own which the table's
  -- columns don't tell.
  -- refuse system columns: attnum = -1
  -- refuse dropped columns: attisdropped = true
  select a.attrelid, a.attname, a.atttypid, a.atttypmod, a.attlen, a.attnum, a.attndims, a.attnotnull,
         a.atthasdef, a.attidentity, a.attgenerated, a.attstorage, a.attcompression, a.attcollation,
         a.attislocal, a.attinhcount, a.attstattarget, a.attoptions, a.attacl, false as attisdropped
  from history.rows_of_columns() a
  union all
  select i.indexrelid,
         coalesce(a.attname, history.not_recorded('pg_attribute.attname of an expression in an index', null::text, i.indexrelid)),
         coalesce(a.atttypid, history.not_recorded('pg_attribute.atttypid of an expression in an index', null::oid, i.indexrelid)),
         coalesce(a.atttypmod, history.not_recorded('pg_attribute.atttypmod of an expression in an index', null::integer, i.indexrelid)),
         coalesce(a.attlen, history.not_recorded('pg_attribute.attlen of an expression in an index', null::smallint, i.indexrelid)),
         k.place::smallint, 0::smallint, false, false, '', '',
         coalesce(a.attstorage, history.not_recorded('pg_attribute.attstorage of an expression in an index', null::text, i.indexrelid)),
         '', coalesce(a.attcollation, history.not_recorded('pg_attribute.attcollation of an expression in an index', null::oid, i.indexrelid)),
         true, 0, history.not_recorded('pg_attribute.attstattarget of an index', null::integer, i.indexrelid),
         history.not_recorded('pg_attribute.attoptions of an index', null::text[], i.indexrelid), null::text[], false
  from history.rows_of_indexes() i
  cross join lateral unnest(i.indkey) with ordinality as k(attnum, place)
  left join history.rows_of_columns() a on a.attrelid = i.indrelid and a.attnum = k.attnum
  where i.indrelid >= 16384 and i.definition is not null
    and not exists (
      select from history.rows_of_columns() e where e.attrelid = i.indexrelid and e.attnum = k.place)
) q
union all
select history.not_recorded('system columns', null::oid),
       history.not_recorded('system columns', null::name),
       history.not_recorded('system columns', null::oid),
       history.not_recorded('system columns', null::smallint),
       cast(-1 as smallint),
       history.not_recorded('system columns', null::integer),
       history.not_recorded('system columns', null::integer),
       history.not_recorded('system columns', null::smallint),
       history.not_recorded('system columns', null::boolean),
       history.not_recorded('system columns', null::"char"),
       history.not_recorded('system columns', null::"char"),
       history.not_recorded('system columns', null::"char"),
       history.not_recorded('system columns', null::boolean),
       history.not_recorded('system columns', null::boolean),
       history.not_recorded('system columns', null::boolean),
       history.not_recorded('system columns', null::"char"),
       history.not_recorded('system columns', null::"char"),
       history.not_recorded('system columns', null::boolean),
       history.not_recorded('system columns', null::boolean),
       history.not_recorded('system columns', null::smallint),
       history.not_recorded('system columns', null::smallint),
       history.not_recorded('system columns', null::oid),
       history.not_recorded('system columns', null::text[]),
       history.not_recorded('system columns', null::text[]),
       history.not_recorded('system columns', null::text[]),
       history.not_recorded('system columns', null::text)
from history.not_recorded('system columns')
union all
select history.not_recorded('dropped columns', null::oid),
       history.not_recorded('dropped columns', null::name),
       history.not_recorded('dropped columns', null::oid),
       history.not_recorded('dropped columns', null::smallint),
       history.not_recorded('dropped columns', null::smallint),
       history.not_recorded('dropped columns', null::integer),
       history.not_recorded('dropped columns', null::integer),
       history.not_recorded('dropped columns', null::smallint),
       history.not_recorded('dropped columns', null::boolean),
       history.not_recorded('dropped columns', null::"char"),
       history.not_recorded('dropped columns', null::"char"),
       history.not_recorded('dropped columns', null::"char"),
       history.not_recorded('dropped columns', null::boolean),
       history.not_recorded('dropped columns', null::boolean),
       history.not_recorded('dropped columns', null::boolean),
       history.not_recorded('dropped columns', null::"char"),
       history.not_recorded('dropped columns', null::"char"),
       cast(true as boolean),
       history.not_recorded('dropped columns', null::boolean),
       history.not_recorded('dropped columns', null::smallint),
       history.not_recorded('dropped columns', null::smallint),
       history.not_recorded('dropped columns', null::oid),
       history.not_recorded('dropped columns', null::text[]),
       history.not_recorded('dropped columns', null::text[]),
       history.not_recorded('dropped columns', null::text[]),
       history.not_recorded('dropped columns', null::text)
from history.not_recorded('dropped columns');

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
  -- PostgreSQL brings along no domains but those of information_schema.
  select c.*,
         case
           when c.conrelid <> 0 then t.relnamespace
           when c.contypid < 16384 then (
             select min(r.relnamespace::bigint)::oid
             from history.rows_of_relations() r
             where r.schemaname = 'information_schema')
           else history.not_recorded('pg_constraint.connamespace of a domain', null::oid, c.oid)
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
