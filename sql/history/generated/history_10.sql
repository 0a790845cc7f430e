-- Generated; see docs/history.md.

create schema history_10;
comment on schema history_10 is 'What is new with PostgreSQL 10: relations with its names, columns and types, as of where history.go has taken the session.';

create view history_10.pg_am as
select cast(q.amname as name) as amname,
       cast(q.amhandler as regproc) as amhandler,
       cast(q.amtype as "char") as amtype,
       cast(q.oid as oid) as oid
from (
  -- Those PostgreSQL brings along are the same everywhere; heap has been one of them since 12.
  select a.oid, a.amname, a.amhandler, a.amtype
  from pg_catalog.pg_am a
  where a.oid < 10000 and (a.amname <> 'heap' or history.setting('major')::integer >= 12)
  union all
  select distinct r.relam, history.not_recorded('pg_am.amname of an access method of an extension', null::name, r.relam),
         history.not_recorded('pg_am.amhandler of an access method of an extension', null::regproc, r.relam),
         history.not_recorded('pg_am.amtype of an access method of an extension', null::"char", r.relam)
  from history.rows_of_relations() r
  where r.relam >= 10000
) q;

create view history_10.pg_attribute as
select cast(q.attrelid as oid) as attrelid,
       cast(q.attname as name) as attname,
       cast(q.atttypid as oid) as atttypid,
       cast(q.attstattarget as integer) as attstattarget,
       cast(q.attlen as smallint) as attlen,
       cast(q.attnum as smallint) as attnum,
       cast(q.attndims as integer) as attndims,
       cast(q.attcacheoff as integer) as attcacheoff,
       cast(q.atttypmod as integer) as atttypmod,
       cast(q.attbyval as boolean) as attbyval,
       cast(q.attstorage as "char") as attstorage,
       cast(q.attalign as "char") as attalign,
       cast(q.attnotnull as boolean) as attnotnull,
       cast(q.atthasdef as boolean) as atthasdef,
       cast(q.attidentity as "char") as attidentity,
       cast(q.attisdropped as boolean) as attisdropped,
       cast(q.attislocal as boolean) as attislocal,
       cast(q.attinhcount as integer) as attinhcount,
       cast(q.attcollation as oid) as attcollation,
       cast(q.attacl as text[]) as attacl,
       cast(q.attoptions as text[]) as attoptions,
       history.not_recorded('pg_attribute.attfdwoptions', null::text[]) as attfdwoptions
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

create view history_10.pg_auth_members as
select cast(q.roleid as oid) as roleid,
       cast(q.member as oid) as member,
       history.not_recorded('pg_auth_members.grantor', null::oid) as grantor,
       history.not_recorded('pg_auth_members.admin_option', null::boolean) as admin_option
from (
  select m.roleid, r.oid as member
  from history.rows_of_pg_roles() r
  cross join lateral unnest(r.member_of) as m(roleid)
) q;

create view history_10.pg_authid as
select cast(q.rolname as name) as rolname,
       cast(q.rolsuper as boolean) as rolsuper,
       cast(q.rolinherit as boolean) as rolinherit,
       cast(q.rolcreaterole as boolean) as rolcreaterole,
       cast(q.rolcreatedb as boolean) as rolcreatedb,
       cast(q.rolcanlogin as boolean) as rolcanlogin,
       cast(q.rolreplication as boolean) as rolreplication,
       cast(q.rolbypassrls as boolean) as rolbypassrls,
       cast(q.rolconnlimit as integer) as rolconnlimit,
       history.not_recorded('pg_authid.rolpassword', null::text) as rolpassword,
       cast(q.rolvaliduntil as timestamp with time zone) as rolvaliduntil,
       cast(q.oid as oid) as oid
from (
  select r.*
  from history.rows_of_pg_roles() r
) q;

create view history_10.pg_class as
select cast(q.relname as name) as relname,
       cast(q.relnamespace as oid) as relnamespace,
       cast(q.reltype as oid) as reltype,
       cast(q.reloftype as oid) as reloftype,
       cast(q.relowner as oid) as relowner,
       cast(q.relam as oid) as relam,
       cast(q.relfilenode as oid) as relfilenode,
       cast(q.reltablespace as oid) as reltablespace,
       cast(q.relpages as integer) as relpages,
       cast(q.reltuples as real) as reltuples,
       cast(q.relallvisible as integer) as relallvisible,
       cast(q.reltoastrelid as oid) as reltoastrelid,
       cast(q.relhasindex as boolean) as relhasindex,
       cast(q.relisshared as boolean) as relisshared,
       cast(q.relpersistence as "char") as relpersistence,
       cast(q.relkind as "char") as relkind,
       cast(q.relnatts as smallint) as relnatts,
       cast(q.relchecks as smallint) as relchecks,
       history.not_recorded('pg_class.relhasoids', null::boolean) as relhasoids,
       history.not_recorded('pg_class.relhaspkey', null::boolean) as relhaspkey,
       cast(q.relhasrules as boolean) as relhasrules,
       cast(q.relhastriggers as boolean) as relhastriggers,
       cast(q.relhassubclass as boolean) as relhassubclass,
       cast(q.relrowsecurity as boolean) as relrowsecurity,
       cast(q.relforcerowsecurity as boolean) as relforcerowsecurity,
       cast(q.relispopulated as boolean) as relispopulated,
       cast(q.relreplident as "char") as relreplident,
       cast(q.relispartition as boolean) as relispartition,
       cast(q.relfrozenxid as xid) as relfrozenxid,
       cast(q.relminmxid as xid) as relminmxid,
       cast(q.relacl as text[]) as relacl,
       cast(q.reloptions as text[]) as reloptions,
       history.not_recorded('pg_class.relpartbound', null::text) as relpartbound,
       cast(q.oid as oid) as oid
from (
  select r.*
  from history.rows_of_relations() r
) q;

create view history_10.pg_constraint as
select cast(q.conname as name) as conname,
       cast(q.connamespace as oid) as connamespace,
       cast(q.contype as "char") as contype,
       cast(q.condeferrable as boolean) as condeferrable,
       cast(q.condeferred as boolean) as condeferred,
       cast(q.convalidated as boolean) as convalidated,
       cast(q.conrelid as oid) as conrelid,
       cast(q.contypid as oid) as contypid,
       cast(q.conindid as oid) as conindid,
       cast(q.confrelid as oid) as confrelid,
       cast(q.confupdtype as "char") as confupdtype,
       cast(q.confdeltype as "char") as confdeltype,
       cast(q.confmatchtype as "char") as confmatchtype,
       cast(q.conislocal as boolean) as conislocal,
       cast(q.coninhcount as integer) as coninhcount,
       cast(q.connoinherit as boolean) as connoinherit,
       cast(q.conkey as smallint[]) as conkey,
       cast(q.confkey as smallint[]) as confkey,
       history.not_recorded('pg_constraint.conpfeqop', null::oid[]) as conpfeqop,
       history.not_recorded('pg_constraint.conppeqop', null::oid[]) as conppeqop,
       history.not_recorded('pg_constraint.conffeqop', null::oid[]) as conffeqop,
       history.not_recorded('pg_constraint.conexclop', null::oid[]) as conexclop,
       history.not_recorded('pg_constraint.conbin', null::text) as conbin,
       history.not_recorded('pg_constraint.consrc', null::text) as consrc,
       cast(q.oid as oid) as oid
from (
  select c.*,
         case
           when c.conrelid <> 0 then t.relnamespace
           else (select y.typnamespace from history.type_of(c.contypid) y)
         end as connamespace
  from history.rows_of_constraints() c
  left join history.rows_of_relations() t on t.oid = c.conrelid
) q;

create view history_10.pg_database as
select cast(q.datname as name) as datname,
       cast(q.datdba as oid) as datdba,
       cast(q.encoding as integer) as encoding,
       cast(q.datcollate as name) as datcollate,
       cast(q.datctype as name) as datctype,
       cast(q.datistemplate as boolean) as datistemplate,
       cast(q.datallowconn as boolean) as datallowconn,
       cast(q.datconnlimit as integer) as datconnlimit,
       cast(q.datlastsysoid as oid) as datlastsysoid,
       cast(q.datfrozenxid as xid) as datfrozenxid,
       cast(q.datminmxid as xid) as datminmxid,
       cast(q.dattablespace as oid) as dattablespace,
       cast(q.datacl as text[]) as datacl,
       cast(q.oid as oid) as oid
from (
  select r.*
  from history.rows_of_pg_database() r
) q;

create view history_10.pg_db_role_setting as
select cast(q.setdatabase as oid) as setdatabase,
       cast(q.setrole as oid) as setrole,
       cast(q.setconfig as text[]) as setconfig
from (
  select s.setdatabase, s.setrole,
         pg_catalog.array_agg(pg_catalog.concat(s.name, '=', case
           when s.masked then history.not_recorded('a masked setting of a role or database', null::text, s.setdatabase)
           else s.setting end) order by s.name) as setconfig
  from history.rows_of_pg_db_role_setting() s
  group by s.setdatabase, s.setrole
) q;

create view history_10.pg_description as
select cast(q.objoid as oid) as objoid,
       cast(q.classoid as oid) as classoid,
       cast(q.objsubid as integer) as objsubid,
       cast(q.description as text) as description
from (
  -- Of what users made, and of schemas and relations. What else PostgreSQL brings along with a comment:
  -- refuse comments on what PostgreSQL brings along: classoid = 'pg_catalog.pg_proc'::pg_catalog.regclass, objoid = 1
  -- refuse comments on what PostgreSQL brings along: classoid = 'pg_catalog.pg_operator'::pg_catalog.regclass, objoid = 1
  -- refuse comments on what PostgreSQL brings along: classoid = 'pg_catalog.pg_type'::pg_catalog.regclass, objoid = 1
  -- refuse comments on what PostgreSQL brings along: classoid = 'pg_catalog.pg_am'::pg_catalog.regclass, objoid = 1
  -- refuse comments on what PostgreSQL brings along: classoid = 'pg_catalog.pg_collation'::pg_catalog.regclass, objoid = 1
  -- refuse comments on what PostgreSQL brings along: classoid = 'pg_catalog.pg_conversion'::pg_catalog.regclass, objoid = 1
  -- refuse comments on what PostgreSQL brings along: classoid = 'pg_catalog.pg_extension'::pg_catalog.regclass, objoid = 1
  -- refuse comments on what PostgreSQL brings along: classoid = 'pg_catalog.pg_language'::pg_catalog.regclass, objoid = 1
  -- refuse comments on what PostgreSQL brings along: classoid = 'pg_catalog.pg_ts_config'::pg_catalog.regclass, objoid = 1
  -- refuse comments on what PostgreSQL brings along: classoid = 'pg_catalog.pg_ts_dict'::pg_catalog.regclass, objoid = 1
  -- refuse comments on what PostgreSQL brings along: classoid = 'pg_catalog.pg_ts_parser'::pg_catalog.regclass, objoid = 1
  -- refuse comments on what PostgreSQL brings along: classoid = 'pg_catalog.pg_ts_template'::pg_catalog.regclass, objoid = 1
  select c.*
  from history.rows_of_comments() c
) q
union all
select cast(1 as oid),
       cast('pg_catalog.pg_proc'::pg_catalog.regclass as oid),
       history.not_recorded('comments on what PostgreSQL brings along', null::integer),
       history.not_recorded('comments on what PostgreSQL brings along', null::text)
from history.not_recorded('comments on what PostgreSQL brings along')
union all
select cast(1 as oid),
       cast('pg_catalog.pg_operator'::pg_catalog.regclass as oid),
       history.not_recorded('comments on what PostgreSQL brings along', null::integer),
       history.not_recorded('comments on what PostgreSQL brings along', null::text)
from history.not_recorded('comments on what PostgreSQL brings along')
union all
select cast(1 as oid),
       cast('pg_catalog.pg_type'::pg_catalog.regclass as oid),
       history.not_recorded('comments on what PostgreSQL brings along', null::integer),
       history.not_recorded('comments on what PostgreSQL brings along', null::text)
from history.not_recorded('comments on what PostgreSQL brings along')
union all
select cast(1 as oid),
       cast('pg_catalog.pg_am'::pg_catalog.regclass as oid),
       history.not_recorded('comments on what PostgreSQL brings along', null::integer),
       history.not_recorded('comments on what PostgreSQL brings along', null::text)
from history.not_recorded('comments on what PostgreSQL brings along')
union all
select cast(1 as oid),
       cast('pg_catalog.pg_collation'::pg_catalog.regclass as oid),
       history.not_recorded('comments on what PostgreSQL brings along', null::integer),
       history.not_recorded('comments on what PostgreSQL brings along', null::text)
from history.not_recorded('comments on what PostgreSQL brings along')
union all
select cast(1 as oid),
       cast('pg_catalog.pg_conversion'::pg_catalog.regclass as oid),
       history.not_recorded('comments on what PostgreSQL brings along', null::integer),
       history.not_recorded('comments on what PostgreSQL brings along', null::text)
from history.not_recorded('comments on what PostgreSQL brings along')
union all
select cast(1 as oid),
       cast('pg_catalog.pg_extension'::pg_catalog.regclass as oid),
       history.not_recorded('comments on what PostgreSQL brings along', null::integer),
       history.not_recorded('comments on what PostgreSQL brings along', null::text)
from history.not_recorded('comments on what PostgreSQL brings along')
union all
select cast(1 as oid),
       cast('pg_catalog.pg_language'::pg_catalog.regclass as oid),
       history.not_recorded('comments on what PostgreSQL brings along', null::integer),
       history.not_recorded('comments on what PostgreSQL brings along', null::text)
from history.not_recorded('comments on what PostgreSQL brings along')
union all
select cast(1 as oid),
       cast('pg_catalog.pg_ts_config'::pg_catalog.regclass as oid),
       history.not_recorded('comments on what PostgreSQL brings along', null::integer),
       history.not_recorded('comments on what PostgreSQL brings along', null::text)
from history.not_recorded('comments on what PostgreSQL brings along')
union all
select cast(1 as oid),
       cast('pg_catalog.pg_ts_dict'::pg_catalog.regclass as oid),
       history.not_recorded('comments on what PostgreSQL brings along', null::integer),
       history.not_recorded('comments on what PostgreSQL brings along', null::text)
from history.not_recorded('comments on what PostgreSQL brings along')
union all
select cast(1 as oid),
       cast('pg_catalog.pg_ts_parser'::pg_catalog.regclass as oid),
       history.not_recorded('comments on what PostgreSQL brings along', null::integer),
       history.not_recorded('comments on what PostgreSQL brings along', null::text)
from history.not_recorded('comments on what PostgreSQL brings along')
union all
select cast(1 as oid),
       cast('pg_catalog.pg_ts_template'::pg_catalog.regclass as oid),
       history.not_recorded('comments on what PostgreSQL brings along', null::integer),
       history.not_recorded('comments on what PostgreSQL brings along', null::text)
from history.not_recorded('comments on what PostgreSQL brings along');

create view history_10.pg_extension as
select cast(q.extname as name) as extname,
       cast(q.extowner as oid) as extowner,
       cast(q.extnamespace as oid) as extnamespace,
       cast(q.extrelocatable as boolean) as extrelocatable,
       cast(q.extversion as text) as extversion,
       cast(q.extconfig as oid[]) as extconfig,
       cast(q.extcondition as text[]) as extcondition,
       cast(q.oid as oid) as oid
from (
  select r.*
  from history.rows_of_pg_extension() r
) q;

create view history_10.pg_index as
select cast(q.indexrelid as oid) as indexrelid,
       cast(q.indrelid as oid) as indrelid,
       cast(q.indnatts as smallint) as indnatts,
       cast(q.indisunique as boolean) as indisunique,
       cast(q.indisprimary as boolean) as indisprimary,
       cast(q.indisexclusion as boolean) as indisexclusion,
       cast(q.indimmediate as boolean) as indimmediate,
       cast(q.indisclustered as boolean) as indisclustered,
       cast(q.indisvalid as boolean) as indisvalid,
       cast(q.indcheckxmin as boolean) as indcheckxmin,
       cast(q.indisready as boolean) as indisready,
       cast(q.indislive as boolean) as indislive,
       cast(q.indisreplident as boolean) as indisreplident,
       cast(q.indkey_ as int2vector) as indkey,
       cast(q.indcollation_ as oidvector) as indcollation,
       cast(q.indclass_ as oidvector) as indclass,
       cast(q.indoption_ as int2vector) as indoption,
       cast(q.indexprs as text) as indexprs,
       cast(q.indpred as text) as indpred
from (
  -- Of a predicate and of expressions there is the text, of the latter that there are some.
  select i.*, 
         pg_catalog.array_to_string(i.indkey, ' ')::int2vector as indkey_,
         pg_catalog.array_to_string(i.indcollation, ' ')::oidvector as indcollation_,
         pg_catalog.array_to_string(i.indclass, ' ')::oidvector as indclass_,
         pg_catalog.array_to_string(i.indoption, ' ')::int2vector as indoption_,
         case
           when 0 = any (i.indkey) then pg_catalog.concat('(expressions of index ', i.indexrelid, ': not recorded)')
         end as indexprs,
         case
           when i.skipped then history.not_recorded('pg_index.indpred of an index that was locked', null::text, i.indexrelid)
           else history.predicate(i.definition)
         end as indpred
  from history.rows_of_indexes() i
) q;

create view history_10.pg_indexes as
select cast(q.schemaname as name) as schemaname,
       cast(q.tablename as name) as tablename,
       cast(q.indexname as name) as indexname,
       cast(q.tablespace as name) as tablespace,
       cast(q.indexdef as text) as indexdef
from (
  select i.schemaname, t.relname as tablename, i.indexname,
         case when c.reltablespace <> 0 then (
           select s.spcname from history.rows_of_tablespaces() s where s.oid = c.reltablespace) end as tablespace,
         coalesce(i.definition, history.not_recorded('pg_indexes.indexdef of an index that was locked', null::text, i.indexrelid))
           as indexdef
  from history.rows_of_indexes() i
  join history.rows_of_relations() c on c.oid = i.indexrelid
  join history.rows_of_relations() t on t.oid = i.indrelid
  where t.relkind in ('r', 'm', 'p')
) q;

create view history_10.pg_inherits as
select cast(q.inhrelid as oid) as inhrelid,
       cast(q.inhparent as oid) as inhparent,
       cast(q.inhseqno as integer) as inhseqno
from (
  select i.relid as inhrelid, p.parent as inhparent, p.place::integer as inhseqno,
         coalesce(i.detach_pending, false) as inhdetachpending
  from history.rows_of_inheritance() i
  cross join lateral unnest(i.parents) with ordinality as p(parent, place)
) q;

create view history_10.pg_locks as
select cast(q.locktype as text) as locktype,
       cast(q.database as oid) as database,
       cast(q.relation as oid) as relation,
       cast(q.page as integer) as page,
       cast(q.tuple as smallint) as tuple,
       cast(q.virtualxid as text) as virtualxid,
       cast(q.transactionid as xid) as transactionid,
       cast(q.classid as oid) as classid,
       cast(q.objid as oid) as objid,
       cast(q.objsubid as smallint) as objsubid,
       cast(q.virtualtransaction as text) as virtualtransaction,
       cast(q.pid as integer) as pid,
       cast(q.mode as text) as mode,
       cast(q.granted as boolean) as granted,
       cast(q.fastpath as boolean) as fastpath
from (
  select r.*
  from history.rows_of_pg_locks() r
) q;

create view history_10.pg_matviews as
select cast(q.schemaname as name) as schemaname,
       cast(q.matviewname as name) as matviewname,
       cast(q.matviewowner as name) as matviewowner,
       cast(q.tablespace as name) as tablespace,
       cast(q.hasindexes as boolean) as hasindexes,
       cast(q.ispopulated as boolean) as ispopulated,
       history.not_recorded('pg_matviews.definition', null::text) as definition
from (
  select r.schemaname, r.relname as matviewname, o.rolname as matviewowner, t.spcname as tablespace,
         r.relhasindex as hasindexes, r.relispopulated as ispopulated
  from history.rows_of_relations() r
  left join history.rows_of_pg_roles() o on o.oid = r.relowner
  left join history.rows_of_tablespaces() t on t.oid = r.reltablespace
  where r.relkind = 'm'
) q;

create view history_10.pg_namespace as
select cast(q.nspname as name) as nspname,
       cast(q.nspowner as oid) as nspowner,
       cast(q.nspacl as text[]) as nspacl,
       cast(q.oid as oid) as oid
from (
  select n.*
  from history.rows_of_pg_namespace() n
) q;

create view history_10.pg_partitioned_table as
select cast(q.partrelid as oid) as partrelid,
       cast(q.partstrat as "char") as partstrat,
       history.not_recorded('pg_partitioned_table.partnatts', null::smallint) as partnatts,
       history.not_recorded('pg_partitioned_table.partattrs', null::int2vector) as partattrs,
       history.not_recorded('pg_partitioned_table.partclass', null::oidvector) as partclass,
       history.not_recorded('pg_partitioned_table.partcollation', null::oidvector) as partcollation,
       history.not_recorded('pg_partitioned_table.partexprs', null::text) as partexprs
from (
  select i.relid as partrelid, i.partstrat, i.partdefid
  from history.rows_of_inheritance() i
  where i.partstrat is not null
) q;

create view history_10.pg_prepared_xacts as
select cast(q.transaction as xid) as transaction,
       cast(q.gid as text) as gid,
       cast(q.prepared as timestamp with time zone) as prepared,
       cast(q.owner as name) as owner,
       cast(q.database as name) as database
from (
  select r.*
  from history.rows_of_pg_prepared_xacts() r
) q;

create view history_10.pg_replication_slots as
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
       cast(q.confirmed_flush_lsn as pg_lsn) as confirmed_flush_lsn
from (
  select s.slot_xmin as xmin, s.*
  from history.rows_of_pg_replication_slots() s
) q;

create view history_10.pg_roles as
select cast(q.rolname as name) as rolname,
       cast(q.rolsuper as boolean) as rolsuper,
       cast(q.rolinherit as boolean) as rolinherit,
       cast(q.rolcreaterole as boolean) as rolcreaterole,
       cast(q.rolcreatedb as boolean) as rolcreatedb,
       cast(q.rolcanlogin as boolean) as rolcanlogin,
       cast(q.rolreplication as boolean) as rolreplication,
       cast(q.rolconnlimit as integer) as rolconnlimit,
       cast(q.rolpassword as text) as rolpassword,
       cast(q.rolvaliduntil as timestamp with time zone) as rolvaliduntil,
       cast(q.rolbypassrls as boolean) as rolbypassrls,
       cast(q.rolconfig as text[]) as rolconfig,
       cast(q.oid as oid) as oid
from (
  select r.*, '********' as rolpassword, (
           select pg_catalog.array_agg(pg_catalog.concat(s.name, '=', case
                    when s.masked then history.not_recorded('a masked setting of a role', null::text, s.setrole)
                    else s.setting end) order by s.name)
           from history.rows_of_pg_db_role_setting() s
           where s.setrole = r.oid and s.setdatabase = 0) as rolconfig
  from history.rows_of_pg_roles() r
) q;

create view history_10.pg_sequence as
select cast(q.seqrelid as oid) as seqrelid,
       cast(q.seqtypid as oid) as seqtypid,
       cast(q.seqstart as bigint) as seqstart,
       cast(q.seqincrement as bigint) as seqincrement,
       cast(q.seqmax as bigint) as seqmax,
       cast(q.seqmin as bigint) as seqmin,
       cast(q.seqcache as bigint) as seqcache,
       cast(q.seqcycle as boolean) as seqcycle
from (
  select s.*
  from history.rows_of_sequences() s
) q;

create view history_10.pg_sequences as
select cast(q.schemaname as name) as schemaname,
       cast(q.sequencename as name) as sequencename,
       cast(q.sequenceowner as name) as sequenceowner,
       cast(q.data_type as regtype) as data_type,
       cast(q.start_value as bigint) as start_value,
       cast(q.min_value as bigint) as min_value,
       cast(q.max_value as bigint) as max_value,
       cast(q.increment_by as bigint) as increment_by,
       cast(q.cycle as boolean) as cycle,
       cast(q.cache_size as bigint) as cache_size,
       cast(q.last_value as bigint) as last_value
from (
  select s.schemaname, s.sequencename, o.rolname as sequenceowner, s.seqtypid as data_type,
         s.seqstart as start_value, s.seqmin as min_value, s.seqmax as max_value, s.seqincrement as increment_by,
         s.seqcycle as cycle, s.seqcache as cache_size,
         case
           when s.skipped or not s.value_visible
             then history.not_recorded('pg_sequences.last_value of a sequence that was locked or may not be seen', null::bigint, s.seqrelid)
           else s.last_value
         end as last_value
  from history.rows_of_sequences() s
  left join history.rows_of_relations() r on r.oid = s.seqrelid
  left join history.rows_of_pg_roles() o on o.oid = r.relowner
) q;

create view history_10.pg_settings as
select cast(q.name as text) as name,
       cast(q.setting as text) as setting,
       cast(q.unit as text) as unit,
       cast(q.category as text) as category,
       cast(q.short_desc as text) as short_desc,
       cast(q.extra_desc as text) as extra_desc,
       cast(q.context as text) as context,
       cast(q.vartype as text) as vartype,
       cast(q.source as text) as source,
       cast(q.min_val as text) as min_val,
       cast(q.max_val as text) as max_val,
       cast(q.enumvals as text[]) as enumvals,
       cast(q.boot_val as text) as boot_val,
       cast(q.reset_val as text) as reset_val,
       cast(q.sourcefile as text) as sourcefile,
       cast(q.sourceline as integer) as sourceline,
       cast(q.pending_restart as boolean) as pending_restart
from (
  select r.*
  from history.rows_of_pg_settings() r
) q;

create view history_10.pg_shdescription as
select cast(q.objoid as oid) as objoid,
       cast(q.classoid as oid) as classoid,
       cast(q.description as text) as description
from (
  select r.oid as objoid, 'pg_catalog.pg_authid'::pg_catalog.regclass::oid as classoid, r.description
  from history.rows_of_pg_roles() r
  where r.description is not null
  union all
  select d.oid, 'pg_catalog.pg_database'::pg_catalog.regclass::oid, d.description
  from history.rows_of_pg_database() d
  where d.description is not null
  union all
  select t.oid, 'pg_catalog.pg_tablespace'::pg_catalog.regclass::oid, t.description
  from history.rows_of_tablespaces() t
  where t.description is not null
) q;

create view history_10.pg_stat_activity as
select cast(q.datid as oid) as datid,
       cast(q.datname as name) as datname,
       cast(q.pid as integer) as pid,
       cast(q.usesysid as oid) as usesysid,
       cast(q.usename as name) as usename,
       cast(q.application_name as text) as application_name,
       cast(q.client_addr as inet) as client_addr,
       cast(q.client_hostname as text) as client_hostname,
       cast(q.client_port as integer) as client_port,
       cast(q.backend_start as timestamp with time zone) as backend_start,
       cast(q.xact_start as timestamp with time zone) as xact_start,
       cast(q.query_start as timestamp with time zone) as query_start,
       cast(q.state_change as timestamp with time zone) as state_change,
       cast(q.wait_event_type as text) as wait_event_type,
       cast(q.wait_event as text) as wait_event,
       cast(q.state as text) as state,
       cast(q.backend_xid as xid) as backend_xid,
       cast(q.backend_xmin as xid) as backend_xmin,
       cast(q.query as text) as query,
       cast(q.backend_type as text) as backend_type
from (
  select r.*
  from history.rows_of_pg_stat_activity() r
) q;

create view history_10.pg_stat_all_indexes as
select cast(q.relid as oid) as relid,
       cast(q.indexrelid as oid) as indexrelid,
       cast(q.schemaname as name) as schemaname,
       cast(q.relname as name) as relname,
       cast(q.indexrelname as name) as indexrelname,
       cast(q.idx_scan as bigint) as idx_scan,
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
       history.not_recorded('counters of indexes of TOAST tables', null::bigint),
       history.not_recorded('counters of indexes of TOAST tables', null::bigint)
from history.not_recorded('counters of indexes of TOAST tables');

create view history_10.pg_stat_all_tables as
select cast(q.relid as oid) as relid,
       cast(q.schemaname as name) as schemaname,
       cast(q.relname as name) as relname,
       cast(q.seq_scan as bigint) as seq_scan,
       cast(q.seq_tup_read as bigint) as seq_tup_read,
       cast(q.idx_scan as bigint) as idx_scan,
       cast(q.idx_tup_fetch as bigint) as idx_tup_fetch,
       cast(q.n_tup_ins as bigint) as n_tup_ins,
       cast(q.n_tup_upd as bigint) as n_tup_upd,
       cast(q.n_tup_del as bigint) as n_tup_del,
       cast(q.n_tup_hot_upd as bigint) as n_tup_hot_upd,
       cast(q.n_live_tup as bigint) as n_live_tup,
       cast(q.n_dead_tup as bigint) as n_dead_tup,
       cast(q.n_mod_since_analyze as bigint) as n_mod_since_analyze,
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

create view history_10.pg_stat_archiver as
select cast(q.archived_count as bigint) as archived_count,
       cast(q.last_archived_wal as text) as last_archived_wal,
       cast(q.last_archived_time as timestamp with time zone) as last_archived_time,
       cast(q.failed_count as bigint) as failed_count,
       cast(q.last_failed_wal as text) as last_failed_wal,
       cast(q.last_failed_time as timestamp with time zone) as last_failed_time,
       cast(q.stats_reset as timestamp with time zone) as stats_reset
from (
  select r.*
  from history.rows_of_pg_stat_archiver() r
) q;

create view history_10.pg_stat_bgwriter as
select cast(q.checkpoints_timed as bigint) as checkpoints_timed,
       cast(q.checkpoints_req as bigint) as checkpoints_req,
       cast(q.checkpoint_write_time as double precision) as checkpoint_write_time,
       cast(q.checkpoint_sync_time as double precision) as checkpoint_sync_time,
       cast(q.buffers_checkpoint as bigint) as buffers_checkpoint,
       cast(q.buffers_clean as bigint) as buffers_clean,
       cast(q.maxwritten_clean as bigint) as maxwritten_clean,
       cast(q.buffers_backend as bigint) as buffers_backend,
       cast(q.buffers_backend_fsync as bigint) as buffers_backend_fsync,
       cast(q.buffers_alloc as bigint) as buffers_alloc,
       cast(q.stats_reset as timestamp with time zone) as stats_reset
from (
  -- What the checkpointer counts was here before 17.
  select c.num_timed as checkpoints_timed, c.num_requested as checkpoints_req,
         c.write_time as checkpoint_write_time, c.sync_time as checkpoint_sync_time,
         c.buffers_written as buffers_checkpoint, b.*
  from history.rows_of_pg_stat_bgwriter() b
  cross join history.rows_of_pg_stat_checkpointer() c
) q;

create view history_10.pg_stat_database as
select cast(q.datid as oid) as datid,
       cast(q.datname as name) as datname,
       cast(q.numbackends as integer) as numbackends,
       cast(q.xact_commit as bigint) as xact_commit,
       cast(q.xact_rollback as bigint) as xact_rollback,
       cast(q.blks_read as bigint) as blks_read,
       cast(q.blks_hit as bigint) as blks_hit,
       cast(q.tup_returned as bigint) as tup_returned,
       cast(q.tup_fetched as bigint) as tup_fetched,
       cast(q.tup_inserted as bigint) as tup_inserted,
       cast(q.tup_updated as bigint) as tup_updated,
       cast(q.tup_deleted as bigint) as tup_deleted,
       cast(q.conflicts as bigint) as conflicts,
       cast(q.temp_files as bigint) as temp_files,
       cast(q.temp_bytes as bigint) as temp_bytes,
       cast(q.deadlocks as bigint) as deadlocks,
       cast(q.blk_read_time as double precision) as blk_read_time,
       cast(q.blk_write_time as double precision) as blk_write_time,
       cast(q.stats_reset as timestamp with time zone) as stats_reset
from (
  select r.*
  from history.rows_of_pg_stat_database() r
) q;

create view history_10.pg_stat_database_conflicts as
select cast(q.datid as oid) as datid,
       cast(q.datname as name) as datname,
       cast(q.confl_tablespace as bigint) as confl_tablespace,
       cast(q.confl_lock as bigint) as confl_lock,
       cast(q.confl_snapshot as bigint) as confl_snapshot,
       cast(q.confl_bufferpin as bigint) as confl_bufferpin,
       cast(q.confl_deadlock as bigint) as confl_deadlock
from (
  select r.*
  from history.rows_of_pg_stat_database_conflicts() r
) q;

create view history_10.pg_stat_progress_vacuum as
select cast(q.pid as integer) as pid,
       cast(q.datid as oid) as datid,
       cast(q.datname as name) as datname,
       cast(q.relid as oid) as relid,
       cast(q.phase as text) as phase,
       cast(q.heap_blks_total as bigint) as heap_blks_total,
       cast(q.heap_blks_scanned as bigint) as heap_blks_scanned,
       cast(q.heap_blks_vacuumed as bigint) as heap_blks_vacuumed,
       cast(q.index_vacuum_count as bigint) as index_vacuum_count,
       cast(q.max_dead_tuples as bigint) as max_dead_tuples,
       cast(q.num_dead_item_ids as bigint) as num_dead_tuples
from (
  select r.*
  from history.rows_of_pg_stat_progress_vacuum() r
) q;

create view history_10.pg_stat_replication as
select cast(q.pid as integer) as pid,
       cast(q.usesysid as oid) as usesysid,
       cast(q.usename as name) as usename,
       cast(q.application_name as text) as application_name,
       cast(q.client_addr as inet) as client_addr,
       cast(q.client_hostname as text) as client_hostname,
       cast(q.client_port as integer) as client_port,
       cast(q.backend_start as timestamp with time zone) as backend_start,
       cast(q.backend_xmin as xid) as backend_xmin,
       cast(q.state as text) as state,
       cast(q.sent_lsn as pg_lsn) as sent_lsn,
       cast(q.write_lsn as pg_lsn) as write_lsn,
       cast(q.flush_lsn as pg_lsn) as flush_lsn,
       cast(q.replay_lsn as pg_lsn) as replay_lsn,
       cast(q.write_lag as interval) as write_lag,
       cast(q.flush_lag as interval) as flush_lag,
       cast(q.replay_lag as interval) as replay_lag,
       cast(q.sync_priority as integer) as sync_priority,
       cast(q.sync_state as text) as sync_state
from (
  select r.*
  from history.rows_of_pg_stat_replication() r
) q;

create view history_10.pg_stat_subscription as
select cast(q.subid as oid) as subid,
       cast(q.subname as name) as subname,
       cast(q.pid as integer) as pid,
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

create view history_10.pg_stat_user_functions as
select cast(q.funcid as oid) as funcid,
       cast(q.schemaname as name) as schemaname,
       cast(q.funcname as name) as funcname,
       cast(q.calls as bigint) as calls,
       cast(q.total_time as double precision) as total_time,
       cast(q.self_time as double precision) as self_time
from (
  select r.*
  from history.rows_of_pg_stat_user_functions() r
) q;

create view history_10.pg_stat_user_indexes as
select cast(q.relid as oid) as relid,
       cast(q.indexrelid as oid) as indexrelid,
       cast(q.schemaname as name) as schemaname,
       cast(q.relname as name) as relname,
       cast(q.indexrelname as name) as indexrelname,
       cast(q.idx_scan as bigint) as idx_scan,
       cast(q.idx_tup_read as bigint) as idx_tup_read,
       cast(q.idx_tup_fetch as bigint) as idx_tup_fetch
from (
  select r.*
  from history.rows_of_pg_stat_user_indexes() r
) q;

create view history_10.pg_stat_user_tables as
select cast(q.relid as oid) as relid,
       cast(q.schemaname as name) as schemaname,
       cast(q.relname as name) as relname,
       cast(q.seq_scan as bigint) as seq_scan,
       cast(q.seq_tup_read as bigint) as seq_tup_read,
       cast(q.idx_scan as bigint) as idx_scan,
       cast(q.idx_tup_fetch as bigint) as idx_tup_fetch,
       cast(q.n_tup_ins as bigint) as n_tup_ins,
       cast(q.n_tup_upd as bigint) as n_tup_upd,
       cast(q.n_tup_del as bigint) as n_tup_del,
       cast(q.n_tup_hot_upd as bigint) as n_tup_hot_upd,
       cast(q.n_live_tup as bigint) as n_live_tup,
       cast(q.n_dead_tup as bigint) as n_dead_tup,
       cast(q.n_mod_since_analyze as bigint) as n_mod_since_analyze,
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

create view history_10.pg_stat_wal_receiver as
select cast(q.pid as integer) as pid,
       cast(q.status as text) as status,
       cast(q.receive_start_lsn as pg_lsn) as receive_start_lsn,
       cast(q.receive_start_tli as integer) as receive_start_tli,
       cast(q.flushed_lsn as pg_lsn) as received_lsn,
       cast(q.received_tli as integer) as received_tli,
       cast(q.last_msg_send_time as timestamp with time zone) as last_msg_send_time,
       cast(q.last_msg_receipt_time as timestamp with time zone) as last_msg_receipt_time,
       cast(q.latest_end_lsn as pg_lsn) as latest_end_lsn,
       cast(q.latest_end_time as timestamp with time zone) as latest_end_time,
       cast(q.slot_name as text) as slot_name,
       cast(q.conninfo as text) as conninfo
from (
  select r.*
  from history.rows_of_pg_stat_wal_receiver() r
) q;

create view history_10.pg_statio_all_indexes as
select cast(q.relid as oid) as relid,
       cast(q.indexrelid as oid) as indexrelid,
       cast(q.schemaname as name) as schemaname,
       cast(q.relname as name) as relname,
       cast(q.indexrelname as name) as indexrelname,
       cast(q.idx_blks_read as bigint) as idx_blks_read,
       cast(q.idx_blks_hit as bigint) as idx_blks_hit
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
       history.not_recorded('counters of indexes of system tables', null::bigint)
from history.not_recorded('counters of indexes of system tables')
union all
select history.not_recorded('counters of indexes of system tables', null::oid),
       history.not_recorded('counters of indexes of system tables', null::oid),
       cast('information_schema' as name),
       history.not_recorded('counters of indexes of system tables', null::name),
       history.not_recorded('counters of indexes of system tables', null::name),
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
       history.not_recorded('counters of indexes of TOAST tables', null::bigint)
from history.not_recorded('counters of indexes of TOAST tables');

create view history_10.pg_statio_all_tables as
select cast(q.relid as oid) as relid,
       cast(q.schemaname as name) as schemaname,
       cast(q.relname as name) as relname,
       cast(q.heap_blks_read as bigint) as heap_blks_read,
       cast(q.heap_blks_hit as bigint) as heap_blks_hit,
       cast(q.idx_blks_read as bigint) as idx_blks_read,
       cast(q.idx_blks_hit as bigint) as idx_blks_hit,
       cast(q.toast_blks_read as bigint) as toast_blks_read,
       cast(q.toast_blks_hit as bigint) as toast_blks_hit,
       cast(q.tidx_blks_read as bigint) as tidx_blks_read,
       cast(q.tidx_blks_hit as bigint) as tidx_blks_hit
from (
  -- refuse counters of system tables: schemaname = 'pg_catalog'
  -- refuse counters of system tables: schemaname = 'information_schema'
  -- refuse counters of TOAST tables: schemaname = 'pg_toast'
  select t.*
  from history.rows_of_pg_stat_user_tables() t
  where t.heap_blks_read is not null -- partitioned tables have no blocks
) q
union all
select history.not_recorded('counters of system tables', null::oid),
       cast('pg_catalog' as name),
       history.not_recorded('counters of system tables', null::name),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
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
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
       history.not_recorded('counters of system tables', null::bigint),
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
       history.not_recorded('counters of TOAST tables', null::bigint),
       history.not_recorded('counters of TOAST tables', null::bigint),
       history.not_recorded('counters of TOAST tables', null::bigint),
       history.not_recorded('counters of TOAST tables', null::bigint),
       history.not_recorded('counters of TOAST tables', null::bigint),
       history.not_recorded('counters of TOAST tables', null::bigint),
       history.not_recorded('counters of TOAST tables', null::bigint)
from history.not_recorded('counters of TOAST tables');

create view history_10.pg_statio_user_indexes as
select cast(q.relid as oid) as relid,
       cast(q.indexrelid as oid) as indexrelid,
       cast(q.schemaname as name) as schemaname,
       cast(q.relname as name) as relname,
       cast(q.indexrelname as name) as indexrelname,
       cast(q.idx_blks_read as bigint) as idx_blks_read,
       cast(q.idx_blks_hit as bigint) as idx_blks_hit
from (
  select t.*
  from history.rows_of_pg_stat_user_indexes() t
) q;

create view history_10.pg_statio_user_sequences as
select cast(q.relid as oid) as relid,
       cast(q.schemaname as name) as schemaname,
       cast(q.relname as name) as relname,
       cast(q.blks_read as bigint) as blks_read,
       cast(q.blks_hit as bigint) as blks_hit
from (
  select r.*
  from history.rows_of_pg_statio_user_sequences() r
) q;

create view history_10.pg_statio_user_tables as
select cast(q.relid as oid) as relid,
       cast(q.schemaname as name) as schemaname,
       cast(q.relname as name) as relname,
       cast(q.heap_blks_read as bigint) as heap_blks_read,
       cast(q.heap_blks_hit as bigint) as heap_blks_hit,
       cast(q.idx_blks_read as bigint) as idx_blks_read,
       cast(q.idx_blks_hit as bigint) as idx_blks_hit,
       cast(q.toast_blks_read as bigint) as toast_blks_read,
       cast(q.toast_blks_hit as bigint) as toast_blks_hit,
       cast(q.tidx_blks_read as bigint) as tidx_blks_read,
       cast(q.tidx_blks_hit as bigint) as tidx_blks_hit
from (
  select t.*
  from history.rows_of_pg_stat_user_tables() t
  where t.heap_blks_read is not null -- partitioned tables have no blocks
) q;

create view history_10.pg_stats as
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
       history.not_recorded('pg_stats.elem_count_histogram', null::real[]) as elem_count_histogram
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
       history.not_recorded('statistics of system tables', null::real[])
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
       history.not_recorded('statistics of system tables', null::real[])
from history.not_recorded('statistics of system tables');

create view history_10.pg_tables as
select cast(q.schemaname as name) as schemaname,
       cast(q.tablename as name) as tablename,
       cast(q.tableowner as name) as tableowner,
       cast(q.tablespace as name) as tablespace,
       cast(q.hasindexes as boolean) as hasindexes,
       cast(q.hasrules as boolean) as hasrules,
       cast(q.hastriggers as boolean) as hastriggers,
       cast(q.rowsecurity as boolean) as rowsecurity
from (
  select r.schemaname, r.relname as tablename, o.rolname as tableowner, t.spcname as tablespace,
         r.relhasindex as hasindexes, r.relhasrules as hasrules, r.relhastriggers as hastriggers,
         r.relrowsecurity as rowsecurity
  from history.rows_of_relations() r
  left join history.rows_of_pg_roles() o on o.oid = r.relowner
  left join history.rows_of_tablespaces() t on t.oid = r.reltablespace
  where r.relkind in ('r', 'p')
) q;

create view history_10.pg_tablespace as
select cast(q.spcname as name) as spcname,
       cast(q.spcowner as oid) as spcowner,
       cast(q.spcacl as text[]) as spcacl,
       cast(q.spcoptions as text[]) as spcoptions,
       cast(q.oid as oid) as oid
from (
  select t.*
  from history.rows_of_tablespaces() t
) q;

create view history_10.pg_type as
select cast(q.typname as name) as typname,
       cast(q.typnamespace as oid) as typnamespace,
       cast(q.typowner as oid) as typowner,
       cast(q.typlen as smallint) as typlen,
       cast(q.typbyval as boolean) as typbyval,
       cast(q.typtype as "char") as typtype,
       cast(q.typcategory as "char") as typcategory,
       cast(q.typispreferred as boolean) as typispreferred,
       cast(q.typisdefined as boolean) as typisdefined,
       cast(q.typdelim as "char") as typdelim,
       cast(q.typrelid as oid) as typrelid,
       cast(q.typelem as oid) as typelem,
       cast(q.typarray as oid) as typarray,
       history.not_recorded('pg_type.typinput', null::regproc) as typinput,
       history.not_recorded('pg_type.typoutput', null::regproc) as typoutput,
       history.not_recorded('pg_type.typreceive', null::regproc) as typreceive,
       history.not_recorded('pg_type.typsend', null::regproc) as typsend,
       history.not_recorded('pg_type.typmodin', null::regproc) as typmodin,
       history.not_recorded('pg_type.typmodout', null::regproc) as typmodout,
       history.not_recorded('pg_type.typanalyze', null::regproc) as typanalyze,
       cast(q.typalign as "char") as typalign,
       cast(q.typstorage as "char") as typstorage,
       cast(q.typnotnull as boolean) as typnotnull,
       cast(q.typbasetype as oid) as typbasetype,
       cast(q.typtypmod as integer) as typtypmod,
       cast(q.typndims as integer) as typndims,
       cast(q.typcollation as oid) as typcollation,
       history.not_recorded('pg_type.typdefaultbin', null::text) as typdefaultbin,
       cast(q.typdefault as text) as typdefault,
       cast(q.typacl as text[]) as typacl,
       cast(q.oid as oid) as oid
from (
  select r.*
  from history.rows_of_pg_type() r
) q;

create view history_10.pg_user as
select cast(q.usename as name) as usename,
       cast(q.usesysid as oid) as usesysid,
       cast(q.usecreatedb as boolean) as usecreatedb,
       cast(q.usesuper as boolean) as usesuper,
       cast(q.userepl as boolean) as userepl,
       cast(q.usebypassrls as boolean) as usebypassrls,
       cast(q.passwd as text) as passwd,
       cast(q.valuntil as timestamp with time zone) as valuntil,
       history.not_recorded('pg_user.useconfig', null::text[]) as useconfig
from (
  select r.rolname as usename, r.oid as usesysid, r.rolcreatedb as usecreatedb, r.rolsuper as usesuper,
         r.rolreplication as userepl, r.rolbypassrls as usebypassrls, '********' as passwd, r.rolvaliduntil as valuntil
  from history.rows_of_pg_roles() r
  where r.rolcanlogin
) q;

create view history_10.pg_views as
select cast(q.schemaname as name) as schemaname,
       cast(q.viewname as name) as viewname,
       cast(q.viewowner as name) as viewowner,
       history.not_recorded('pg_views.definition', null::text) as definition
from (
  select r.schemaname, r.relname as viewname, o.rolname as viewowner
  from history.rows_of_relations() r
  left join history.rows_of_pg_roles() o on o.oid = r.relowner
  where r.relkind = 'v'
) q;
