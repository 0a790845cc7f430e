-- Generated; see docs/history.md.

create view history.pg_aggregate as
select history.not_recorded('pg_aggregate.aggfnoid', null::regproc) as aggfnoid,
       history.not_recorded('pg_aggregate.aggkind', null::"char") as aggkind,
       history.not_recorded('pg_aggregate.aggnumdirectargs', null::smallint) as aggnumdirectargs,
       history.not_recorded('pg_aggregate.aggtransfn', null::regproc) as aggtransfn,
       history.not_recorded('pg_aggregate.aggfinalfn', null::regproc) as aggfinalfn,
       history.not_recorded('pg_aggregate.aggcombinefn', null::regproc) as aggcombinefn,
       history.not_recorded('pg_aggregate.aggserialfn', null::regproc) as aggserialfn,
       history.not_recorded('pg_aggregate.aggdeserialfn', null::regproc) as aggdeserialfn,
       history.not_recorded('pg_aggregate.aggmtransfn', null::regproc) as aggmtransfn,
       history.not_recorded('pg_aggregate.aggminvtransfn', null::regproc) as aggminvtransfn,
       history.not_recorded('pg_aggregate.aggmfinalfn', null::regproc) as aggmfinalfn,
       history.not_recorded('pg_aggregate.aggfinalextra', null::boolean) as aggfinalextra,
       history.not_recorded('pg_aggregate.aggmfinalextra', null::boolean) as aggmfinalextra,
       history.not_recorded('pg_aggregate.aggsortop', null::oid) as aggsortop,
       history.not_recorded('pg_aggregate.aggtranstype', null::oid) as aggtranstype,
       history.not_recorded('pg_aggregate.aggtransspace', null::integer) as aggtransspace,
       history.not_recorded('pg_aggregate.aggmtranstype', null::oid) as aggmtranstype,
       history.not_recorded('pg_aggregate.aggmtransspace', null::integer) as aggmtransspace,
       history.not_recorded('pg_aggregate.agginitval', null::text) as agginitval,
       history.not_recorded('pg_aggregate.aggminitval', null::text) as aggminitval,
       history.not_recorded('pg_aggregate.aggfinalmodify', null::"char") as aggfinalmodify,
       history.not_recorded('pg_aggregate.aggmfinalmodify', null::"char") as aggmfinalmodify
from history.not_recorded('pg_aggregate');

create view history.pg_aios as
select history.not_recorded('pg_aios.pid', null::integer) as pid,
       history.not_recorded('pg_aios.io_id', null::integer) as io_id,
       history.not_recorded('pg_aios.io_generation', null::bigint) as io_generation,
       history.not_recorded('pg_aios.state', null::text) as state,
       history.not_recorded('pg_aios.operation', null::text) as operation,
       history.not_recorded('pg_aios.off', null::bigint) as off,
       history.not_recorded('pg_aios.length', null::bigint) as length,
       history.not_recorded('pg_aios.target', null::text) as target,
       history.not_recorded('pg_aios.handle_data_len', null::smallint) as handle_data_len,
       history.not_recorded('pg_aios.raw_result', null::integer) as raw_result,
       history.not_recorded('pg_aios.result', null::text) as result,
       history.not_recorded('pg_aios.target_desc', null::text) as target_desc,
       history.not_recorded('pg_aios.f_sync', null::boolean) as f_sync,
       history.not_recorded('pg_aios.f_localmem', null::boolean) as f_localmem,
       history.not_recorded('pg_aios.f_buffered', null::boolean) as f_buffered
from history.not_recorded('pg_aios');

create view history.pg_am as
select history.not_recorded('pg_am.amname', null::name) as amname,
       history.not_recorded('pg_am.amhandler', null::regproc) as amhandler,
       history.not_recorded('pg_am.amtype', null::"char") as amtype,
       history.not_recorded('pg_am.oid', null::oid) as oid
from history.not_recorded('pg_am');

create view history.pg_amop as
select history.not_recorded('pg_amop.amopfamily', null::oid) as amopfamily,
       history.not_recorded('pg_amop.amoplefttype', null::oid) as amoplefttype,
       history.not_recorded('pg_amop.amoprighttype', null::oid) as amoprighttype,
       history.not_recorded('pg_amop.amopstrategy', null::smallint) as amopstrategy,
       history.not_recorded('pg_amop.amoppurpose', null::"char") as amoppurpose,
       history.not_recorded('pg_amop.amopopr', null::oid) as amopopr,
       history.not_recorded('pg_amop.amopmethod', null::oid) as amopmethod,
       history.not_recorded('pg_amop.amopsortfamily', null::oid) as amopsortfamily,
       history.not_recorded('pg_amop.oid', null::oid) as oid
from history.not_recorded('pg_amop');

create view history.pg_amproc as
select history.not_recorded('pg_amproc.amprocfamily', null::oid) as amprocfamily,
       history.not_recorded('pg_amproc.amproclefttype', null::oid) as amproclefttype,
       history.not_recorded('pg_amproc.amprocrighttype', null::oid) as amprocrighttype,
       history.not_recorded('pg_amproc.amprocnum', null::smallint) as amprocnum,
       history.not_recorded('pg_amproc.amproc', null::regproc) as amproc,
       history.not_recorded('pg_amproc.oid', null::oid) as oid
from history.not_recorded('pg_amproc');

create view history.pg_attrdef as
select history.not_recorded('pg_attrdef.adrelid', null::oid) as adrelid,
       history.not_recorded('pg_attrdef.adnum', null::smallint) as adnum,
       history.not_recorded('pg_attrdef.adbin', null::text) as adbin,
       history.not_recorded('pg_attrdef.adsrc', null::text) as adsrc,
       history.not_recorded('pg_attrdef.oid', null::oid) as oid
from history.not_recorded('pg_attrdef');

create view history.pg_attribute as
select history.not_recorded('pg_attribute.attrelid', null::oid) as attrelid,
       history.not_recorded('pg_attribute.attname', null::name) as attname,
       history.not_recorded('pg_attribute.atttypid', null::oid) as atttypid,
       history.not_recorded('pg_attribute.attstattarget', null::smallint) as attstattarget,
       history.not_recorded('pg_attribute.attlen', null::smallint) as attlen,
       history.not_recorded('pg_attribute.attnum', null::smallint) as attnum,
       history.not_recorded('pg_attribute.attndims', null::smallint) as attndims,
       history.not_recorded('pg_attribute.attcacheoff', null::integer) as attcacheoff,
       history.not_recorded('pg_attribute.atttypmod', null::integer) as atttypmod,
       history.not_recorded('pg_attribute.attbyval', null::boolean) as attbyval,
       history.not_recorded('pg_attribute.attstorage', null::"char") as attstorage,
       history.not_recorded('pg_attribute.attalign', null::"char") as attalign,
       history.not_recorded('pg_attribute.attnotnull', null::boolean) as attnotnull,
       history.not_recorded('pg_attribute.atthasdef', null::boolean) as atthasdef,
       history.not_recorded('pg_attribute.attidentity', null::"char") as attidentity,
       history.not_recorded('pg_attribute.attisdropped', null::boolean) as attisdropped,
       history.not_recorded('pg_attribute.attislocal', null::boolean) as attislocal,
       history.not_recorded('pg_attribute.attinhcount', null::smallint) as attinhcount,
       history.not_recorded('pg_attribute.attcollation', null::oid) as attcollation,
       history.not_recorded('pg_attribute.attacl', null::text[]) as attacl,
       history.not_recorded('pg_attribute.attoptions', null::text[]) as attoptions,
       history.not_recorded('pg_attribute.attfdwoptions', null::text[]) as attfdwoptions,
       history.not_recorded('pg_attribute.atthasmissing', null::boolean) as atthasmissing,
       history.not_recorded('pg_attribute.attmissingval', null::text) as attmissingval,
       history.not_recorded('pg_attribute.attgenerated', null::"char") as attgenerated,
       history.not_recorded('pg_attribute.attcompression', null::"char") as attcompression
from history.not_recorded('pg_attribute');

create view history.pg_auth_members as
select history.not_recorded('pg_auth_members.roleid', null::oid) as roleid,
       history.not_recorded('pg_auth_members.member', null::oid) as member,
       history.not_recorded('pg_auth_members.grantor', null::oid) as grantor,
       history.not_recorded('pg_auth_members.admin_option', null::boolean) as admin_option,
       history.not_recorded('pg_auth_members.oid', null::oid) as oid,
       history.not_recorded('pg_auth_members.inherit_option', null::boolean) as inherit_option,
       history.not_recorded('pg_auth_members.set_option', null::boolean) as set_option
from history.not_recorded('pg_auth_members');

create view history.pg_authid as
select history.not_recorded('pg_authid.rolname', null::name) as rolname,
       history.not_recorded('pg_authid.rolsuper', null::boolean) as rolsuper,
       history.not_recorded('pg_authid.rolinherit', null::boolean) as rolinherit,
       history.not_recorded('pg_authid.rolcreaterole', null::boolean) as rolcreaterole,
       history.not_recorded('pg_authid.rolcreatedb', null::boolean) as rolcreatedb,
       history.not_recorded('pg_authid.rolcanlogin', null::boolean) as rolcanlogin,
       history.not_recorded('pg_authid.rolreplication', null::boolean) as rolreplication,
       history.not_recorded('pg_authid.rolbypassrls', null::boolean) as rolbypassrls,
       history.not_recorded('pg_authid.rolconnlimit', null::integer) as rolconnlimit,
       history.not_recorded('pg_authid.rolpassword', null::text) as rolpassword,
       history.not_recorded('pg_authid.rolvaliduntil', null::timestamp with time zone) as rolvaliduntil,
       history.not_recorded('pg_authid.oid', null::oid) as oid
from history.not_recorded('pg_authid');

create view history.pg_available_extension_versions as
select history.not_recorded('pg_available_extension_versions.name', null::name) as name,
       history.not_recorded('pg_available_extension_versions.version', null::text) as version,
       history.not_recorded('pg_available_extension_versions.installed', null::boolean) as installed,
       history.not_recorded('pg_available_extension_versions.superuser', null::boolean) as superuser,
       history.not_recorded('pg_available_extension_versions.relocatable', null::boolean) as relocatable,
       history.not_recorded('pg_available_extension_versions.schema', null::name) as schema,
       history.not_recorded('pg_available_extension_versions.requires', null::name[]) as requires,
       history.not_recorded('pg_available_extension_versions.comment', null::text) as comment,
       history.not_recorded('pg_available_extension_versions.trusted', null::boolean) as trusted
from history.not_recorded('pg_available_extension_versions');

create view history.pg_available_extensions as
select history.not_recorded('pg_available_extensions.name', null::name) as name,
       history.not_recorded('pg_available_extensions.default_version', null::text) as default_version,
       history.not_recorded('pg_available_extensions.installed_version', null::text) as installed_version,
       history.not_recorded('pg_available_extensions.comment', null::text) as comment
from history.not_recorded('pg_available_extensions');

create view history.pg_backend_memory_contexts as
select history.not_recorded('pg_backend_memory_contexts.name', null::text) as name,
       history.not_recorded('pg_backend_memory_contexts.ident', null::text) as ident,
       history.not_recorded('pg_backend_memory_contexts.parent', null::text) as parent,
       history.not_recorded('pg_backend_memory_contexts.level', null::integer) as level,
       history.not_recorded('pg_backend_memory_contexts.total_bytes', null::bigint) as total_bytes,
       history.not_recorded('pg_backend_memory_contexts.total_nblocks', null::bigint) as total_nblocks,
       history.not_recorded('pg_backend_memory_contexts.free_bytes', null::bigint) as free_bytes,
       history.not_recorded('pg_backend_memory_contexts.free_chunks', null::bigint) as free_chunks,
       history.not_recorded('pg_backend_memory_contexts.used_bytes', null::bigint) as used_bytes,
       history.not_recorded('pg_backend_memory_contexts.type', null::text) as type,
       history.not_recorded('pg_backend_memory_contexts.path', null::integer[]) as path
from history.not_recorded('pg_backend_memory_contexts');

create view history.pg_cast as
select history.not_recorded('pg_cast.castsource', null::oid) as castsource,
       history.not_recorded('pg_cast.casttarget', null::oid) as casttarget,
       history.not_recorded('pg_cast.castfunc', null::oid) as castfunc,
       history.not_recorded('pg_cast.castcontext', null::"char") as castcontext,
       history.not_recorded('pg_cast.castmethod', null::"char") as castmethod,
       history.not_recorded('pg_cast.oid', null::oid) as oid
from history.not_recorded('pg_cast');

create view history.pg_class as
select history.not_recorded('pg_class.relname', null::name) as relname,
       history.not_recorded('pg_class.relnamespace', null::oid) as relnamespace,
       history.not_recorded('pg_class.reltype', null::oid) as reltype,
       history.not_recorded('pg_class.reloftype', null::oid) as reloftype,
       history.not_recorded('pg_class.relowner', null::oid) as relowner,
       history.not_recorded('pg_class.relam', null::oid) as relam,
       history.not_recorded('pg_class.relfilenode', null::oid) as relfilenode,
       history.not_recorded('pg_class.reltablespace', null::oid) as reltablespace,
       history.not_recorded('pg_class.relpages', null::integer) as relpages,
       history.not_recorded('pg_class.reltuples', null::real) as reltuples,
       history.not_recorded('pg_class.relallvisible', null::integer) as relallvisible,
       history.not_recorded('pg_class.reltoastrelid', null::oid) as reltoastrelid,
       history.not_recorded('pg_class.relhasindex', null::boolean) as relhasindex,
       history.not_recorded('pg_class.relisshared', null::boolean) as relisshared,
       history.not_recorded('pg_class.relpersistence', null::"char") as relpersistence,
       history.not_recorded('pg_class.relkind', null::"char") as relkind,
       history.not_recorded('pg_class.relnatts', null::smallint) as relnatts,
       history.not_recorded('pg_class.relchecks', null::smallint) as relchecks,
       history.not_recorded('pg_class.relhasoids', null::boolean) as relhasoids,
       history.not_recorded('pg_class.relhaspkey', null::boolean) as relhaspkey,
       history.not_recorded('pg_class.relhasrules', null::boolean) as relhasrules,
       history.not_recorded('pg_class.relhastriggers', null::boolean) as relhastriggers,
       history.not_recorded('pg_class.relhassubclass', null::boolean) as relhassubclass,
       history.not_recorded('pg_class.relrowsecurity', null::boolean) as relrowsecurity,
       history.not_recorded('pg_class.relforcerowsecurity', null::boolean) as relforcerowsecurity,
       history.not_recorded('pg_class.relispopulated', null::boolean) as relispopulated,
       history.not_recorded('pg_class.relreplident', null::"char") as relreplident,
       history.not_recorded('pg_class.relispartition', null::boolean) as relispartition,
       history.not_recorded('pg_class.relfrozenxid', null::xid) as relfrozenxid,
       history.not_recorded('pg_class.relminmxid', null::xid) as relminmxid,
       history.not_recorded('pg_class.relacl', null::text[]) as relacl,
       history.not_recorded('pg_class.reloptions', null::text[]) as reloptions,
       history.not_recorded('pg_class.relpartbound', null::text) as relpartbound,
       history.not_recorded('pg_class.oid', null::oid) as oid,
       history.not_recorded('pg_class.relrewrite', null::oid) as relrewrite,
       history.not_recorded('pg_class.relallfrozen', null::integer) as relallfrozen
from history.not_recorded('pg_class');

create view history.pg_collation as
select history.not_recorded('pg_collation.collname', null::name) as collname,
       history.not_recorded('pg_collation.collnamespace', null::oid) as collnamespace,
       history.not_recorded('pg_collation.collowner', null::oid) as collowner,
       history.not_recorded('pg_collation.collprovider', null::"char") as collprovider,
       history.not_recorded('pg_collation.collencoding', null::integer) as collencoding,
       history.not_recorded('pg_collation.collcollate', null::text) as collcollate,
       history.not_recorded('pg_collation.collctype', null::text) as collctype,
       history.not_recorded('pg_collation.collversion', null::text) as collversion,
       history.not_recorded('pg_collation.oid', null::oid) as oid,
       history.not_recorded('pg_collation.collisdeterministic', null::boolean) as collisdeterministic,
       history.not_recorded('pg_collation.colliculocale', null::text) as colliculocale,
       history.not_recorded('pg_collation.collicurules', null::text) as collicurules,
       history.not_recorded('pg_collation.colllocale', null::text) as colllocale
from history.not_recorded('pg_collation');

create view history.pg_config as
select history.not_recorded('pg_config.name', null::text) as name,
       history.not_recorded('pg_config.setting', null::text) as setting
from history.not_recorded('pg_config');

create view history.pg_constraint as
select history.not_recorded('pg_constraint.conname', null::name) as conname,
       history.not_recorded('pg_constraint.connamespace', null::oid) as connamespace,
       history.not_recorded('pg_constraint.contype', null::"char") as contype,
       history.not_recorded('pg_constraint.condeferrable', null::boolean) as condeferrable,
       history.not_recorded('pg_constraint.condeferred', null::boolean) as condeferred,
       history.not_recorded('pg_constraint.convalidated', null::boolean) as convalidated,
       history.not_recorded('pg_constraint.conrelid', null::oid) as conrelid,
       history.not_recorded('pg_constraint.contypid', null::oid) as contypid,
       history.not_recorded('pg_constraint.conindid', null::oid) as conindid,
       history.not_recorded('pg_constraint.confrelid', null::oid) as confrelid,
       history.not_recorded('pg_constraint.confupdtype', null::"char") as confupdtype,
       history.not_recorded('pg_constraint.confdeltype', null::"char") as confdeltype,
       history.not_recorded('pg_constraint.confmatchtype', null::"char") as confmatchtype,
       history.not_recorded('pg_constraint.conislocal', null::boolean) as conislocal,
       history.not_recorded('pg_constraint.coninhcount', null::smallint) as coninhcount,
       history.not_recorded('pg_constraint.connoinherit', null::boolean) as connoinherit,
       history.not_recorded('pg_constraint.conkey', null::smallint[]) as conkey,
       history.not_recorded('pg_constraint.confkey', null::smallint[]) as confkey,
       history.not_recorded('pg_constraint.conpfeqop', null::oid[]) as conpfeqop,
       history.not_recorded('pg_constraint.conppeqop', null::oid[]) as conppeqop,
       history.not_recorded('pg_constraint.conffeqop', null::oid[]) as conffeqop,
       history.not_recorded('pg_constraint.conexclop', null::oid[]) as conexclop,
       history.not_recorded('pg_constraint.conbin', null::text) as conbin,
       history.not_recorded('pg_constraint.consrc', null::text) as consrc,
       history.not_recorded('pg_constraint.oid', null::oid) as oid,
       history.not_recorded('pg_constraint.conparentid', null::oid) as conparentid,
       history.not_recorded('pg_constraint.confdelsetcols', null::smallint[]) as confdelsetcols,
       history.not_recorded('pg_constraint.conenforced', null::boolean) as conenforced,
       history.not_recorded('pg_constraint.conperiod', null::boolean) as conperiod
from history.not_recorded('pg_constraint');

create view history.pg_conversion as
select history.not_recorded('pg_conversion.conname', null::name) as conname,
       history.not_recorded('pg_conversion.connamespace', null::oid) as connamespace,
       history.not_recorded('pg_conversion.conowner', null::oid) as conowner,
       history.not_recorded('pg_conversion.conforencoding', null::integer) as conforencoding,
       history.not_recorded('pg_conversion.contoencoding', null::integer) as contoencoding,
       history.not_recorded('pg_conversion.conproc', null::regproc) as conproc,
       history.not_recorded('pg_conversion.condefault', null::boolean) as condefault,
       history.not_recorded('pg_conversion.oid', null::oid) as oid
from history.not_recorded('pg_conversion');

create view history.pg_cursors as
select history.not_recorded('pg_cursors.name', null::text) as name,
       history.not_recorded('pg_cursors.statement', null::text) as statement,
       history.not_recorded('pg_cursors.is_holdable', null::boolean) as is_holdable,
       history.not_recorded('pg_cursors.is_binary', null::boolean) as is_binary,
       history.not_recorded('pg_cursors.is_scrollable', null::boolean) as is_scrollable,
       history.not_recorded('pg_cursors.creation_time', null::timestamp with time zone) as creation_time
from history.not_recorded('pg_cursors');

create view history.pg_database as
select history.not_recorded('pg_database.datname', null::name) as datname,
       history.not_recorded('pg_database.datdba', null::oid) as datdba,
       history.not_recorded('pg_database.encoding', null::integer) as encoding,
       history.not_recorded('pg_database.datcollate', null::text) as datcollate,
       history.not_recorded('pg_database.datctype', null::text) as datctype,
       history.not_recorded('pg_database.datistemplate', null::boolean) as datistemplate,
       history.not_recorded('pg_database.datallowconn', null::boolean) as datallowconn,
       history.not_recorded('pg_database.datconnlimit', null::integer) as datconnlimit,
       history.not_recorded('pg_database.datlastsysoid', null::oid) as datlastsysoid,
       history.not_recorded('pg_database.datfrozenxid', null::xid) as datfrozenxid,
       history.not_recorded('pg_database.datminmxid', null::xid) as datminmxid,
       history.not_recorded('pg_database.dattablespace', null::oid) as dattablespace,
       history.not_recorded('pg_database.datacl', null::text[]) as datacl,
       history.not_recorded('pg_database.oid', null::oid) as oid,
       history.not_recorded('pg_database.datlocprovider', null::"char") as datlocprovider,
       history.not_recorded('pg_database.daticulocale', null::text) as daticulocale,
       history.not_recorded('pg_database.datcollversion', null::text) as datcollversion,
       history.not_recorded('pg_database.daticurules', null::text) as daticurules,
       history.not_recorded('pg_database.dathasloginevt', null::boolean) as dathasloginevt,
       history.not_recorded('pg_database.datlocale', null::text) as datlocale
from history.not_recorded('pg_database');

create view history.pg_db_role_setting as
select history.not_recorded('pg_db_role_setting.setdatabase', null::oid) as setdatabase,
       history.not_recorded('pg_db_role_setting.setrole', null::oid) as setrole,
       history.not_recorded('pg_db_role_setting.setconfig', null::text[]) as setconfig
from history.not_recorded('pg_db_role_setting');

create view history.pg_default_acl as
select history.not_recorded('pg_default_acl.defaclrole', null::oid) as defaclrole,
       history.not_recorded('pg_default_acl.defaclnamespace', null::oid) as defaclnamespace,
       history.not_recorded('pg_default_acl.defaclobjtype', null::"char") as defaclobjtype,
       history.not_recorded('pg_default_acl.defaclacl', null::text[]) as defaclacl,
       history.not_recorded('pg_default_acl.oid', null::oid) as oid
from history.not_recorded('pg_default_acl');

create view history.pg_depend as
select history.not_recorded('pg_depend.classid', null::oid) as classid,
       history.not_recorded('pg_depend.objid', null::oid) as objid,
       history.not_recorded('pg_depend.objsubid', null::integer) as objsubid,
       history.not_recorded('pg_depend.refclassid', null::oid) as refclassid,
       history.not_recorded('pg_depend.refobjid', null::oid) as refobjid,
       history.not_recorded('pg_depend.refobjsubid', null::integer) as refobjsubid,
       history.not_recorded('pg_depend.deptype', null::"char") as deptype
from history.not_recorded('pg_depend');

create view history.pg_description as
select history.not_recorded('pg_description.objoid', null::oid) as objoid,
       history.not_recorded('pg_description.classoid', null::oid) as classoid,
       history.not_recorded('pg_description.objsubid', null::integer) as objsubid,
       history.not_recorded('pg_description.description', null::text) as description
from history.not_recorded('pg_description');

create view history.pg_enum as
select history.not_recorded('pg_enum.enumtypid', null::oid) as enumtypid,
       history.not_recorded('pg_enum.enumsortorder', null::real) as enumsortorder,
       history.not_recorded('pg_enum.enumlabel', null::name) as enumlabel,
       history.not_recorded('pg_enum.oid', null::oid) as oid
from history.not_recorded('pg_enum');

create view history.pg_event_trigger as
select history.not_recorded('pg_event_trigger.evtname', null::name) as evtname,
       history.not_recorded('pg_event_trigger.evtevent', null::name) as evtevent,
       history.not_recorded('pg_event_trigger.evtowner', null::oid) as evtowner,
       history.not_recorded('pg_event_trigger.evtfoid', null::oid) as evtfoid,
       history.not_recorded('pg_event_trigger.evtenabled', null::"char") as evtenabled,
       history.not_recorded('pg_event_trigger.evttags', null::text[]) as evttags,
       history.not_recorded('pg_event_trigger.oid', null::oid) as oid
from history.not_recorded('pg_event_trigger');

create view history.pg_extension as
select history.not_recorded('pg_extension.extname', null::name) as extname,
       history.not_recorded('pg_extension.extowner', null::oid) as extowner,
       history.not_recorded('pg_extension.extnamespace', null::oid) as extnamespace,
       history.not_recorded('pg_extension.extrelocatable', null::boolean) as extrelocatable,
       history.not_recorded('pg_extension.extversion', null::text) as extversion,
       history.not_recorded('pg_extension.extconfig', null::oid[]) as extconfig,
       history.not_recorded('pg_extension.extcondition', null::text[]) as extcondition,
       history.not_recorded('pg_extension.oid', null::oid) as oid
from history.not_recorded('pg_extension');

create view history.pg_file_settings as
select history.not_recorded('pg_file_settings.sourcefile', null::text) as sourcefile,
       history.not_recorded('pg_file_settings.sourceline', null::integer) as sourceline,
       history.not_recorded('pg_file_settings.seqno', null::integer) as seqno,
       history.not_recorded('pg_file_settings.name', null::text) as name,
       history.not_recorded('pg_file_settings.setting', null::text) as setting,
       history.not_recorded('pg_file_settings.applied', null::boolean) as applied,
       history.not_recorded('pg_file_settings.error', null::text) as error
from history.not_recorded('pg_file_settings');

create view history.pg_foreign_data_wrapper as
select history.not_recorded('pg_foreign_data_wrapper.fdwname', null::name) as fdwname,
       history.not_recorded('pg_foreign_data_wrapper.fdwowner', null::oid) as fdwowner,
       history.not_recorded('pg_foreign_data_wrapper.fdwhandler', null::oid) as fdwhandler,
       history.not_recorded('pg_foreign_data_wrapper.fdwvalidator', null::oid) as fdwvalidator,
       history.not_recorded('pg_foreign_data_wrapper.fdwacl', null::text[]) as fdwacl,
       history.not_recorded('pg_foreign_data_wrapper.fdwoptions', null::text[]) as fdwoptions,
       history.not_recorded('pg_foreign_data_wrapper.oid', null::oid) as oid
from history.not_recorded('pg_foreign_data_wrapper');

create view history.pg_foreign_server as
select history.not_recorded('pg_foreign_server.srvname', null::name) as srvname,
       history.not_recorded('pg_foreign_server.srvowner', null::oid) as srvowner,
       history.not_recorded('pg_foreign_server.srvfdw', null::oid) as srvfdw,
       history.not_recorded('pg_foreign_server.srvtype', null::text) as srvtype,
       history.not_recorded('pg_foreign_server.srvversion', null::text) as srvversion,
       history.not_recorded('pg_foreign_server.srvacl', null::text[]) as srvacl,
       history.not_recorded('pg_foreign_server.srvoptions', null::text[]) as srvoptions,
       history.not_recorded('pg_foreign_server.oid', null::oid) as oid
from history.not_recorded('pg_foreign_server');

create view history.pg_foreign_table as
select history.not_recorded('pg_foreign_table.ftrelid', null::oid) as ftrelid,
       history.not_recorded('pg_foreign_table.ftserver', null::oid) as ftserver,
       history.not_recorded('pg_foreign_table.ftoptions', null::text[]) as ftoptions
from history.not_recorded('pg_foreign_table');

create view history.pg_group as
select history.not_recorded('pg_group.groname', null::name) as groname,
       history.not_recorded('pg_group.grosysid', null::oid) as grosysid,
       history.not_recorded('pg_group.grolist', null::oid[]) as grolist
from history.not_recorded('pg_group');

create view history.pg_hba_file_rules as
select history.not_recorded('pg_hba_file_rules.line_number', null::integer) as line_number,
       history.not_recorded('pg_hba_file_rules.type', null::text) as type,
       history.not_recorded('pg_hba_file_rules.database', null::text[]) as database,
       history.not_recorded('pg_hba_file_rules.user_name', null::text[]) as user_name,
       history.not_recorded('pg_hba_file_rules.address', null::text) as address,
       history.not_recorded('pg_hba_file_rules.netmask', null::text) as netmask,
       history.not_recorded('pg_hba_file_rules.auth_method', null::text) as auth_method,
       history.not_recorded('pg_hba_file_rules.options', null::text[]) as options,
       history.not_recorded('pg_hba_file_rules.error', null::text) as error,
       history.not_recorded('pg_hba_file_rules.rule_number', null::integer) as rule_number,
       history.not_recorded('pg_hba_file_rules.file_name', null::text) as file_name
from history.not_recorded('pg_hba_file_rules');

create view history.pg_ident_file_mappings as
select history.not_recorded('pg_ident_file_mappings.line_number', null::integer) as line_number,
       history.not_recorded('pg_ident_file_mappings.map_name', null::text) as map_name,
       history.not_recorded('pg_ident_file_mappings.sys_name', null::text) as sys_name,
       history.not_recorded('pg_ident_file_mappings.pg_username', null::text) as pg_username,
       history.not_recorded('pg_ident_file_mappings.error', null::text) as error,
       history.not_recorded('pg_ident_file_mappings.map_number', null::integer) as map_number,
       history.not_recorded('pg_ident_file_mappings.file_name', null::text) as file_name
from history.not_recorded('pg_ident_file_mappings');

create view history.pg_index as
select history.not_recorded('pg_index.indexrelid', null::oid) as indexrelid,
       history.not_recorded('pg_index.indrelid', null::oid) as indrelid,
       history.not_recorded('pg_index.indnatts', null::smallint) as indnatts,
       history.not_recorded('pg_index.indisunique', null::boolean) as indisunique,
       history.not_recorded('pg_index.indisprimary', null::boolean) as indisprimary,
       history.not_recorded('pg_index.indisexclusion', null::boolean) as indisexclusion,
       history.not_recorded('pg_index.indimmediate', null::boolean) as indimmediate,
       history.not_recorded('pg_index.indisclustered', null::boolean) as indisclustered,
       history.not_recorded('pg_index.indisvalid', null::boolean) as indisvalid,
       history.not_recorded('pg_index.indcheckxmin', null::boolean) as indcheckxmin,
       history.not_recorded('pg_index.indisready', null::boolean) as indisready,
       history.not_recorded('pg_index.indislive', null::boolean) as indislive,
       history.not_recorded('pg_index.indisreplident', null::boolean) as indisreplident,
       history.not_recorded('pg_index.indkey', null::int2vector) as indkey,
       history.not_recorded('pg_index.indcollation', null::oidvector) as indcollation,
       history.not_recorded('pg_index.indclass', null::oidvector) as indclass,
       history.not_recorded('pg_index.indoption', null::int2vector) as indoption,
       history.not_recorded('pg_index.indexprs', null::text) as indexprs,
       history.not_recorded('pg_index.indpred', null::text) as indpred,
       history.not_recorded('pg_index.indnkeyatts', null::smallint) as indnkeyatts,
       history.not_recorded('pg_index.indnullsnotdistinct', null::boolean) as indnullsnotdistinct
from history.not_recorded('pg_index');

create view history.pg_indexes as
select history.not_recorded('pg_indexes.schemaname', null::name) as schemaname,
       history.not_recorded('pg_indexes.tablename', null::name) as tablename,
       history.not_recorded('pg_indexes.indexname', null::name) as indexname,
       history.not_recorded('pg_indexes.tablespace', null::name) as tablespace,
       history.not_recorded('pg_indexes.indexdef', null::text) as indexdef
from history.not_recorded('pg_indexes');

create view history.pg_inherits as
select history.not_recorded('pg_inherits.inhrelid', null::oid) as inhrelid,
       history.not_recorded('pg_inherits.inhparent', null::oid) as inhparent,
       history.not_recorded('pg_inherits.inhseqno', null::integer) as inhseqno,
       history.not_recorded('pg_inherits.inhdetachpending', null::boolean) as inhdetachpending
from history.not_recorded('pg_inherits');

create view history.pg_init_privs as
select history.not_recorded('pg_init_privs.objoid', null::oid) as objoid,
       history.not_recorded('pg_init_privs.classoid', null::oid) as classoid,
       history.not_recorded('pg_init_privs.objsubid', null::integer) as objsubid,
       history.not_recorded('pg_init_privs.privtype', null::"char") as privtype,
       history.not_recorded('pg_init_privs.initprivs', null::text[]) as initprivs
from history.not_recorded('pg_init_privs');

create view history.pg_language as
select history.not_recorded('pg_language.lanname', null::name) as lanname,
       history.not_recorded('pg_language.lanowner', null::oid) as lanowner,
       history.not_recorded('pg_language.lanispl', null::boolean) as lanispl,
       history.not_recorded('pg_language.lanpltrusted', null::boolean) as lanpltrusted,
       history.not_recorded('pg_language.lanplcallfoid', null::oid) as lanplcallfoid,
       history.not_recorded('pg_language.laninline', null::oid) as laninline,
       history.not_recorded('pg_language.lanvalidator', null::oid) as lanvalidator,
       history.not_recorded('pg_language.lanacl', null::text[]) as lanacl,
       history.not_recorded('pg_language.oid', null::oid) as oid
from history.not_recorded('pg_language');

create view history.pg_largeobject as
select history.not_recorded('pg_largeobject.loid', null::oid) as loid,
       history.not_recorded('pg_largeobject.pageno', null::integer) as pageno,
       history.not_recorded('pg_largeobject.data', null::bytea) as data
from history.not_recorded('pg_largeobject');

create view history.pg_largeobject_metadata as
select history.not_recorded('pg_largeobject_metadata.lomowner', null::oid) as lomowner,
       history.not_recorded('pg_largeobject_metadata.lomacl', null::text[]) as lomacl,
       history.not_recorded('pg_largeobject_metadata.oid', null::oid) as oid
from history.not_recorded('pg_largeobject_metadata');

create view history.pg_locks as
select history.not_recorded('pg_locks.locktype', null::text) as locktype,
       history.not_recorded('pg_locks.database', null::oid) as database,
       history.not_recorded('pg_locks.relation', null::oid) as relation,
       history.not_recorded('pg_locks.page', null::integer) as page,
       history.not_recorded('pg_locks.tuple', null::smallint) as tuple,
       history.not_recorded('pg_locks.virtualxid', null::text) as virtualxid,
       history.not_recorded('pg_locks.transactionid', null::xid) as transactionid,
       history.not_recorded('pg_locks.classid', null::oid) as classid,
       history.not_recorded('pg_locks.objid', null::oid) as objid,
       history.not_recorded('pg_locks.objsubid', null::smallint) as objsubid,
       history.not_recorded('pg_locks.virtualtransaction', null::text) as virtualtransaction,
       history.not_recorded('pg_locks.pid', null::integer) as pid,
       history.not_recorded('pg_locks.mode', null::text) as mode,
       history.not_recorded('pg_locks.granted', null::boolean) as granted,
       history.not_recorded('pg_locks.fastpath', null::boolean) as fastpath,
       history.not_recorded('pg_locks.waitstart', null::timestamp with time zone) as waitstart
from history.not_recorded('pg_locks');

create view history.pg_matviews as
select history.not_recorded('pg_matviews.schemaname', null::name) as schemaname,
       history.not_recorded('pg_matviews.matviewname', null::name) as matviewname,
       history.not_recorded('pg_matviews.matviewowner', null::name) as matviewowner,
       history.not_recorded('pg_matviews.tablespace', null::name) as tablespace,
       history.not_recorded('pg_matviews.hasindexes', null::boolean) as hasindexes,
       history.not_recorded('pg_matviews.ispopulated', null::boolean) as ispopulated,
       history.not_recorded('pg_matviews.definition', null::text) as definition
from history.not_recorded('pg_matviews');

create view history.pg_namespace as
select history.not_recorded('pg_namespace.nspname', null::name) as nspname,
       history.not_recorded('pg_namespace.nspowner', null::oid) as nspowner,
       history.not_recorded('pg_namespace.nspacl', null::text[]) as nspacl,
       history.not_recorded('pg_namespace.oid', null::oid) as oid
from history.not_recorded('pg_namespace');

create view history.pg_opclass as
select history.not_recorded('pg_opclass.opcmethod', null::oid) as opcmethod,
       history.not_recorded('pg_opclass.opcname', null::name) as opcname,
       history.not_recorded('pg_opclass.opcnamespace', null::oid) as opcnamespace,
       history.not_recorded('pg_opclass.opcowner', null::oid) as opcowner,
       history.not_recorded('pg_opclass.opcfamily', null::oid) as opcfamily,
       history.not_recorded('pg_opclass.opcintype', null::oid) as opcintype,
       history.not_recorded('pg_opclass.opcdefault', null::boolean) as opcdefault,
       history.not_recorded('pg_opclass.opckeytype', null::oid) as opckeytype,
       history.not_recorded('pg_opclass.oid', null::oid) as oid
from history.not_recorded('pg_opclass');

create view history.pg_operator as
select history.not_recorded('pg_operator.oprname', null::name) as oprname,
       history.not_recorded('pg_operator.oprnamespace', null::oid) as oprnamespace,
       history.not_recorded('pg_operator.oprowner', null::oid) as oprowner,
       history.not_recorded('pg_operator.oprkind', null::"char") as oprkind,
       history.not_recorded('pg_operator.oprcanmerge', null::boolean) as oprcanmerge,
       history.not_recorded('pg_operator.oprcanhash', null::boolean) as oprcanhash,
       history.not_recorded('pg_operator.oprleft', null::oid) as oprleft,
       history.not_recorded('pg_operator.oprright', null::oid) as oprright,
       history.not_recorded('pg_operator.oprresult', null::oid) as oprresult,
       history.not_recorded('pg_operator.oprcom', null::oid) as oprcom,
       history.not_recorded('pg_operator.oprnegate', null::oid) as oprnegate,
       history.not_recorded('pg_operator.oprcode', null::regproc) as oprcode,
       history.not_recorded('pg_operator.oprrest', null::regproc) as oprrest,
       history.not_recorded('pg_operator.oprjoin', null::regproc) as oprjoin,
       history.not_recorded('pg_operator.oid', null::oid) as oid
from history.not_recorded('pg_operator');

create view history.pg_opfamily as
select history.not_recorded('pg_opfamily.opfmethod', null::oid) as opfmethod,
       history.not_recorded('pg_opfamily.opfname', null::name) as opfname,
       history.not_recorded('pg_opfamily.opfnamespace', null::oid) as opfnamespace,
       history.not_recorded('pg_opfamily.opfowner', null::oid) as opfowner,
       history.not_recorded('pg_opfamily.oid', null::oid) as oid
from history.not_recorded('pg_opfamily');

create view history.pg_parameter_acl as
select history.not_recorded('pg_parameter_acl.oid', null::oid) as oid,
       history.not_recorded('pg_parameter_acl.parname', null::text) as parname,
       history.not_recorded('pg_parameter_acl.paracl', null::text[]) as paracl
from history.not_recorded('pg_parameter_acl');

create view history.pg_partitioned_table as
select history.not_recorded('pg_partitioned_table.partrelid', null::oid) as partrelid,
       history.not_recorded('pg_partitioned_table.partstrat', null::"char") as partstrat,
       history.not_recorded('pg_partitioned_table.partnatts', null::smallint) as partnatts,
       history.not_recorded('pg_partitioned_table.partattrs', null::int2vector) as partattrs,
       history.not_recorded('pg_partitioned_table.partclass', null::oidvector) as partclass,
       history.not_recorded('pg_partitioned_table.partcollation', null::oidvector) as partcollation,
       history.not_recorded('pg_partitioned_table.partexprs', null::text) as partexprs,
       history.not_recorded('pg_partitioned_table.partdefid', null::oid) as partdefid
from history.not_recorded('pg_partitioned_table');

create view history.pg_pltemplate as
select history.not_recorded('pg_pltemplate.tmplname', null::name) as tmplname,
       history.not_recorded('pg_pltemplate.tmpltrusted', null::boolean) as tmpltrusted,
       history.not_recorded('pg_pltemplate.tmpldbacreate', null::boolean) as tmpldbacreate,
       history.not_recorded('pg_pltemplate.tmplhandler', null::text) as tmplhandler,
       history.not_recorded('pg_pltemplate.tmplinline', null::text) as tmplinline,
       history.not_recorded('pg_pltemplate.tmplvalidator', null::text) as tmplvalidator,
       history.not_recorded('pg_pltemplate.tmpllibrary', null::text) as tmpllibrary,
       history.not_recorded('pg_pltemplate.tmplacl', null::text[]) as tmplacl
from history.not_recorded('pg_pltemplate');

create view history.pg_policies as
select history.not_recorded('pg_policies.schemaname', null::name) as schemaname,
       history.not_recorded('pg_policies.tablename', null::name) as tablename,
       history.not_recorded('pg_policies.policyname', null::name) as policyname,
       history.not_recorded('pg_policies.permissive', null::text) as permissive,
       history.not_recorded('pg_policies.roles', null::name[]) as roles,
       history.not_recorded('pg_policies.cmd', null::text) as cmd,
       history.not_recorded('pg_policies.qual', null::text) as qual,
       history.not_recorded('pg_policies.with_check', null::text) as with_check
from history.not_recorded('pg_policies');

create view history.pg_policy as
select history.not_recorded('pg_policy.polname', null::name) as polname,
       history.not_recorded('pg_policy.polrelid', null::oid) as polrelid,
       history.not_recorded('pg_policy.polcmd', null::"char") as polcmd,
       history.not_recorded('pg_policy.polpermissive', null::boolean) as polpermissive,
       history.not_recorded('pg_policy.polroles', null::oid[]) as polroles,
       history.not_recorded('pg_policy.polqual', null::text) as polqual,
       history.not_recorded('pg_policy.polwithcheck', null::text) as polwithcheck,
       history.not_recorded('pg_policy.oid', null::oid) as oid
from history.not_recorded('pg_policy');

create view history.pg_prepared_statements as
select history.not_recorded('pg_prepared_statements.name', null::text) as name,
       history.not_recorded('pg_prepared_statements.statement', null::text) as statement,
       history.not_recorded('pg_prepared_statements.prepare_time', null::timestamp with time zone) as prepare_time,
       history.not_recorded('pg_prepared_statements.parameter_types', null::regtype[]) as parameter_types,
       history.not_recorded('pg_prepared_statements.from_sql', null::boolean) as from_sql,
       history.not_recorded('pg_prepared_statements.generic_plans', null::bigint) as generic_plans,
       history.not_recorded('pg_prepared_statements.custom_plans', null::bigint) as custom_plans,
       history.not_recorded('pg_prepared_statements.result_types', null::regtype[]) as result_types
from history.not_recorded('pg_prepared_statements');

create view history.pg_prepared_xacts as
select history.not_recorded('pg_prepared_xacts.transaction', null::xid) as transaction,
       history.not_recorded('pg_prepared_xacts.gid', null::text) as gid,
       history.not_recorded('pg_prepared_xacts.prepared', null::timestamp with time zone) as prepared,
       history.not_recorded('pg_prepared_xacts.owner', null::name) as owner,
       history.not_recorded('pg_prepared_xacts.database', null::name) as database
from history.not_recorded('pg_prepared_xacts');

create view history.pg_proc as
select history.not_recorded('pg_proc.proname', null::name) as proname,
       history.not_recorded('pg_proc.pronamespace', null::oid) as pronamespace,
       history.not_recorded('pg_proc.proowner', null::oid) as proowner,
       history.not_recorded('pg_proc.prolang', null::oid) as prolang,
       history.not_recorded('pg_proc.procost', null::real) as procost,
       history.not_recorded('pg_proc.prorows', null::real) as prorows,
       history.not_recorded('pg_proc.provariadic', null::oid) as provariadic,
       history.not_recorded('pg_proc.protransform', null::regproc) as protransform,
       history.not_recorded('pg_proc.proisagg', null::boolean) as proisagg,
       history.not_recorded('pg_proc.proiswindow', null::boolean) as proiswindow,
       history.not_recorded('pg_proc.prosecdef', null::boolean) as prosecdef,
       history.not_recorded('pg_proc.proleakproof', null::boolean) as proleakproof,
       history.not_recorded('pg_proc.proisstrict', null::boolean) as proisstrict,
       history.not_recorded('pg_proc.proretset', null::boolean) as proretset,
       history.not_recorded('pg_proc.provolatile', null::"char") as provolatile,
       history.not_recorded('pg_proc.proparallel', null::"char") as proparallel,
       history.not_recorded('pg_proc.pronargs', null::smallint) as pronargs,
       history.not_recorded('pg_proc.pronargdefaults', null::smallint) as pronargdefaults,
       history.not_recorded('pg_proc.prorettype', null::oid) as prorettype,
       history.not_recorded('pg_proc.proargtypes', null::oidvector) as proargtypes,
       history.not_recorded('pg_proc.proallargtypes', null::oid[]) as proallargtypes,
       history.not_recorded('pg_proc.proargmodes', null::"char"[]) as proargmodes,
       history.not_recorded('pg_proc.proargnames', null::text[]) as proargnames,
       history.not_recorded('pg_proc.proargdefaults', null::text) as proargdefaults,
       history.not_recorded('pg_proc.protrftypes', null::oid[]) as protrftypes,
       history.not_recorded('pg_proc.prosrc', null::text) as prosrc,
       history.not_recorded('pg_proc.probin', null::text) as probin,
       history.not_recorded('pg_proc.proconfig', null::text[]) as proconfig,
       history.not_recorded('pg_proc.proacl', null::text[]) as proacl,
       history.not_recorded('pg_proc.oid', null::oid) as oid,
       history.not_recorded('pg_proc.prokind', null::"char") as prokind,
       history.not_recorded('pg_proc.prosupport', null::regproc) as prosupport,
       history.not_recorded('pg_proc.prosqlbody', null::text) as prosqlbody
from history.not_recorded('pg_proc');

create view history.pg_publication as
select history.not_recorded('pg_publication.pubname', null::name) as pubname,
       history.not_recorded('pg_publication.pubowner', null::oid) as pubowner,
       history.not_recorded('pg_publication.puballtables', null::boolean) as puballtables,
       history.not_recorded('pg_publication.pubinsert', null::boolean) as pubinsert,
       history.not_recorded('pg_publication.pubupdate', null::boolean) as pubupdate,
       history.not_recorded('pg_publication.pubdelete', null::boolean) as pubdelete,
       history.not_recorded('pg_publication.oid', null::oid) as oid,
       history.not_recorded('pg_publication.pubtruncate', null::boolean) as pubtruncate,
       history.not_recorded('pg_publication.pubviaroot', null::boolean) as pubviaroot,
       history.not_recorded('pg_publication.pubgencols', null::"char") as pubgencols
from history.not_recorded('pg_publication');

create view history.pg_publication_namespace as
select history.not_recorded('pg_publication_namespace.oid', null::oid) as oid,
       history.not_recorded('pg_publication_namespace.pnpubid', null::oid) as pnpubid,
       history.not_recorded('pg_publication_namespace.pnnspid', null::oid) as pnnspid
from history.not_recorded('pg_publication_namespace');

create view history.pg_publication_rel as
select history.not_recorded('pg_publication_rel.prpubid', null::oid) as prpubid,
       history.not_recorded('pg_publication_rel.prrelid', null::oid) as prrelid,
       history.not_recorded('pg_publication_rel.oid', null::oid) as oid,
       history.not_recorded('pg_publication_rel.prqual', null::text) as prqual,
       history.not_recorded('pg_publication_rel.prattrs', null::int2vector) as prattrs
from history.not_recorded('pg_publication_rel');

create view history.pg_publication_tables as
select history.not_recorded('pg_publication_tables.pubname', null::name) as pubname,
       history.not_recorded('pg_publication_tables.schemaname', null::name) as schemaname,
       history.not_recorded('pg_publication_tables.tablename', null::name) as tablename,
       history.not_recorded('pg_publication_tables.attnames', null::name[]) as attnames,
       history.not_recorded('pg_publication_tables.rowfilter', null::text) as rowfilter
from history.not_recorded('pg_publication_tables');

create view history.pg_range as
select history.not_recorded('pg_range.rngtypid', null::oid) as rngtypid,
       history.not_recorded('pg_range.rngsubtype', null::oid) as rngsubtype,
       history.not_recorded('pg_range.rngcollation', null::oid) as rngcollation,
       history.not_recorded('pg_range.rngsubopc', null::oid) as rngsubopc,
       history.not_recorded('pg_range.rngcanonical', null::regproc) as rngcanonical,
       history.not_recorded('pg_range.rngsubdiff', null::regproc) as rngsubdiff,
       history.not_recorded('pg_range.rngmultitypid', null::oid) as rngmultitypid
from history.not_recorded('pg_range');

create view history.pg_replication_origin as
select history.not_recorded('pg_replication_origin.roident', null::oid) as roident,
       history.not_recorded('pg_replication_origin.roname', null::text) as roname
from history.not_recorded('pg_replication_origin');

create view history.pg_replication_origin_status as
select history.not_recorded('pg_replication_origin_status.local_id', null::oid) as local_id,
       history.not_recorded('pg_replication_origin_status.external_id', null::text) as external_id,
       history.not_recorded('pg_replication_origin_status.remote_lsn', null::pg_lsn) as remote_lsn,
       history.not_recorded('pg_replication_origin_status.local_lsn', null::pg_lsn) as local_lsn
from history.not_recorded('pg_replication_origin_status');

create view history.pg_replication_slots as
select history.not_recorded('pg_replication_slots.slot_name', null::name) as slot_name,
       history.not_recorded('pg_replication_slots.plugin', null::name) as plugin,
       history.not_recorded('pg_replication_slots.slot_type', null::text) as slot_type,
       history.not_recorded('pg_replication_slots.datoid', null::oid) as datoid,
       history.not_recorded('pg_replication_slots.database', null::name) as database,
       history.not_recorded('pg_replication_slots.temporary', null::boolean) as temporary,
       history.not_recorded('pg_replication_slots.active', null::boolean) as active,
       history.not_recorded('pg_replication_slots.active_pid', null::integer) as active_pid,
       history.not_recorded('pg_replication_slots.xmin', null::xid) as xmin,
       history.not_recorded('pg_replication_slots.catalog_xmin', null::xid) as catalog_xmin,
       history.not_recorded('pg_replication_slots.restart_lsn', null::pg_lsn) as restart_lsn,
       history.not_recorded('pg_replication_slots.confirmed_flush_lsn', null::pg_lsn) as confirmed_flush_lsn,
       history.not_recorded('pg_replication_slots.wal_status', null::text) as wal_status,
       history.not_recorded('pg_replication_slots.safe_wal_size', null::bigint) as safe_wal_size,
       history.not_recorded('pg_replication_slots.two_phase', null::boolean) as two_phase,
       history.not_recorded('pg_replication_slots.conflicting', null::boolean) as conflicting,
       history.not_recorded('pg_replication_slots.inactive_since', null::timestamp with time zone) as inactive_since,
       history.not_recorded('pg_replication_slots.invalidation_reason', null::text) as invalidation_reason,
       history.not_recorded('pg_replication_slots.failover', null::boolean) as failover,
       history.not_recorded('pg_replication_slots.synced', null::boolean) as synced,
       history.not_recorded('pg_replication_slots.two_phase_at', null::pg_lsn) as two_phase_at
from history.not_recorded('pg_replication_slots');

create view history.pg_rewrite as
select history.not_recorded('pg_rewrite.rulename', null::name) as rulename,
       history.not_recorded('pg_rewrite.ev_class', null::oid) as ev_class,
       history.not_recorded('pg_rewrite.ev_type', null::"char") as ev_type,
       history.not_recorded('pg_rewrite.ev_enabled', null::"char") as ev_enabled,
       history.not_recorded('pg_rewrite.is_instead', null::boolean) as is_instead,
       history.not_recorded('pg_rewrite.ev_qual', null::text) as ev_qual,
       history.not_recorded('pg_rewrite.ev_action', null::text) as ev_action,
       history.not_recorded('pg_rewrite.oid', null::oid) as oid
from history.not_recorded('pg_rewrite');

create view history.pg_roles as
select history.not_recorded('pg_roles.rolname', null::name) as rolname,
       history.not_recorded('pg_roles.rolsuper', null::boolean) as rolsuper,
       history.not_recorded('pg_roles.rolinherit', null::boolean) as rolinherit,
       history.not_recorded('pg_roles.rolcreaterole', null::boolean) as rolcreaterole,
       history.not_recorded('pg_roles.rolcreatedb', null::boolean) as rolcreatedb,
       history.not_recorded('pg_roles.rolcanlogin', null::boolean) as rolcanlogin,
       history.not_recorded('pg_roles.rolreplication', null::boolean) as rolreplication,
       history.not_recorded('pg_roles.rolconnlimit', null::integer) as rolconnlimit,
       history.not_recorded('pg_roles.rolpassword', null::text) as rolpassword,
       history.not_recorded('pg_roles.rolvaliduntil', null::timestamp with time zone) as rolvaliduntil,
       history.not_recorded('pg_roles.rolbypassrls', null::boolean) as rolbypassrls,
       history.not_recorded('pg_roles.rolconfig', null::text[]) as rolconfig,
       history.not_recorded('pg_roles.oid', null::oid) as oid
from history.not_recorded('pg_roles');

create view history.pg_rules as
select history.not_recorded('pg_rules.schemaname', null::name) as schemaname,
       history.not_recorded('pg_rules.tablename', null::name) as tablename,
       history.not_recorded('pg_rules.rulename', null::name) as rulename,
       history.not_recorded('pg_rules.definition', null::text) as definition
from history.not_recorded('pg_rules');

create view history.pg_seclabel as
select history.not_recorded('pg_seclabel.objoid', null::oid) as objoid,
       history.not_recorded('pg_seclabel.classoid', null::oid) as classoid,
       history.not_recorded('pg_seclabel.objsubid', null::integer) as objsubid,
       history.not_recorded('pg_seclabel.provider', null::text) as provider,
       history.not_recorded('pg_seclabel.label', null::text) as label
from history.not_recorded('pg_seclabel');

create view history.pg_seclabels as
select history.not_recorded('pg_seclabels.objoid', null::oid) as objoid,
       history.not_recorded('pg_seclabels.classoid', null::oid) as classoid,
       history.not_recorded('pg_seclabels.objsubid', null::integer) as objsubid,
       history.not_recorded('pg_seclabels.objtype', null::text) as objtype,
       history.not_recorded('pg_seclabels.objnamespace', null::oid) as objnamespace,
       history.not_recorded('pg_seclabels.objname', null::text) as objname,
       history.not_recorded('pg_seclabels.provider', null::text) as provider,
       history.not_recorded('pg_seclabels.label', null::text) as label
from history.not_recorded('pg_seclabels');

create view history.pg_sequence as
select history.not_recorded('pg_sequence.seqrelid', null::oid) as seqrelid,
       history.not_recorded('pg_sequence.seqtypid', null::oid) as seqtypid,
       history.not_recorded('pg_sequence.seqstart', null::bigint) as seqstart,
       history.not_recorded('pg_sequence.seqincrement', null::bigint) as seqincrement,
       history.not_recorded('pg_sequence.seqmax', null::bigint) as seqmax,
       history.not_recorded('pg_sequence.seqmin', null::bigint) as seqmin,
       history.not_recorded('pg_sequence.seqcache', null::bigint) as seqcache,
       history.not_recorded('pg_sequence.seqcycle', null::boolean) as seqcycle
from history.not_recorded('pg_sequence');

create view history.pg_sequences as
select history.not_recorded('pg_sequences.schemaname', null::name) as schemaname,
       history.not_recorded('pg_sequences.sequencename', null::name) as sequencename,
       history.not_recorded('pg_sequences.sequenceowner', null::name) as sequenceowner,
       history.not_recorded('pg_sequences.data_type', null::regtype) as data_type,
       history.not_recorded('pg_sequences.start_value', null::bigint) as start_value,
       history.not_recorded('pg_sequences.min_value', null::bigint) as min_value,
       history.not_recorded('pg_sequences.max_value', null::bigint) as max_value,
       history.not_recorded('pg_sequences.increment_by', null::bigint) as increment_by,
       history.not_recorded('pg_sequences.cycle', null::boolean) as cycle,
       history.not_recorded('pg_sequences.cache_size', null::bigint) as cache_size,
       history.not_recorded('pg_sequences.last_value', null::bigint) as last_value
from history.not_recorded('pg_sequences');

create view history.pg_settings as
select history.not_recorded('pg_settings.name', null::text) as name,
       history.not_recorded('pg_settings.setting', null::text) as setting,
       history.not_recorded('pg_settings.unit', null::text) as unit,
       history.not_recorded('pg_settings.category', null::text) as category,
       history.not_recorded('pg_settings.short_desc', null::text) as short_desc,
       history.not_recorded('pg_settings.extra_desc', null::text) as extra_desc,
       history.not_recorded('pg_settings.context', null::text) as context,
       history.not_recorded('pg_settings.vartype', null::text) as vartype,
       history.not_recorded('pg_settings.source', null::text) as source,
       history.not_recorded('pg_settings.min_val', null::text) as min_val,
       history.not_recorded('pg_settings.max_val', null::text) as max_val,
       history.not_recorded('pg_settings.enumvals', null::text[]) as enumvals,
       history.not_recorded('pg_settings.boot_val', null::text) as boot_val,
       history.not_recorded('pg_settings.reset_val', null::text) as reset_val,
       history.not_recorded('pg_settings.sourcefile', null::text) as sourcefile,
       history.not_recorded('pg_settings.sourceline', null::integer) as sourceline,
       history.not_recorded('pg_settings.pending_restart', null::boolean) as pending_restart
from history.not_recorded('pg_settings');

create view history.pg_shadow as
select history.not_recorded('pg_shadow.usename', null::name) as usename,
       history.not_recorded('pg_shadow.usesysid', null::oid) as usesysid,
       history.not_recorded('pg_shadow.usecreatedb', null::boolean) as usecreatedb,
       history.not_recorded('pg_shadow.usesuper', null::boolean) as usesuper,
       history.not_recorded('pg_shadow.userepl', null::boolean) as userepl,
       history.not_recorded('pg_shadow.usebypassrls', null::boolean) as usebypassrls,
       history.not_recorded('pg_shadow.passwd', null::text) as passwd,
       history.not_recorded('pg_shadow.valuntil', null::timestamp with time zone) as valuntil,
       history.not_recorded('pg_shadow.useconfig', null::text[]) as useconfig
from history.not_recorded('pg_shadow');

create view history.pg_shdepend as
select history.not_recorded('pg_shdepend.dbid', null::oid) as dbid,
       history.not_recorded('pg_shdepend.classid', null::oid) as classid,
       history.not_recorded('pg_shdepend.objid', null::oid) as objid,
       history.not_recorded('pg_shdepend.objsubid', null::integer) as objsubid,
       history.not_recorded('pg_shdepend.refclassid', null::oid) as refclassid,
       history.not_recorded('pg_shdepend.refobjid', null::oid) as refobjid,
       history.not_recorded('pg_shdepend.deptype', null::"char") as deptype
from history.not_recorded('pg_shdepend');

create view history.pg_shdescription as
select history.not_recorded('pg_shdescription.objoid', null::oid) as objoid,
       history.not_recorded('pg_shdescription.classoid', null::oid) as classoid,
       history.not_recorded('pg_shdescription.description', null::text) as description
from history.not_recorded('pg_shdescription');

create view history.pg_shmem_allocations as
select history.not_recorded('pg_shmem_allocations.name', null::text) as name,
       history.not_recorded('pg_shmem_allocations.off', null::bigint) as off,
       history.not_recorded('pg_shmem_allocations.size', null::bigint) as size,
       history.not_recorded('pg_shmem_allocations.allocated_size', null::bigint) as allocated_size
from history.not_recorded('pg_shmem_allocations');

create view history.pg_shmem_allocations_numa as
select history.not_recorded('pg_shmem_allocations_numa.name', null::text) as name,
       history.not_recorded('pg_shmem_allocations_numa.numa_node', null::integer) as numa_node,
       history.not_recorded('pg_shmem_allocations_numa.size', null::bigint) as size
from history.not_recorded('pg_shmem_allocations_numa');

create view history.pg_shseclabel as
select history.not_recorded('pg_shseclabel.objoid', null::oid) as objoid,
       history.not_recorded('pg_shseclabel.classoid', null::oid) as classoid,
       history.not_recorded('pg_shseclabel.provider', null::text) as provider,
       history.not_recorded('pg_shseclabel.label', null::text) as label
from history.not_recorded('pg_shseclabel');

create view history.pg_stat_activity as
select history.not_recorded('pg_stat_activity.datid', null::oid) as datid,
       history.not_recorded('pg_stat_activity.datname', null::name) as datname,
       history.not_recorded('pg_stat_activity.pid', null::integer) as pid,
       history.not_recorded('pg_stat_activity.usesysid', null::oid) as usesysid,
       history.not_recorded('pg_stat_activity.usename', null::name) as usename,
       history.not_recorded('pg_stat_activity.application_name', null::text) as application_name,
       history.not_recorded('pg_stat_activity.client_addr', null::inet) as client_addr,
       history.not_recorded('pg_stat_activity.client_hostname', null::text) as client_hostname,
       history.not_recorded('pg_stat_activity.client_port', null::integer) as client_port,
       history.not_recorded('pg_stat_activity.backend_start', null::timestamp with time zone) as backend_start,
       history.not_recorded('pg_stat_activity.xact_start', null::timestamp with time zone) as xact_start,
       history.not_recorded('pg_stat_activity.query_start', null::timestamp with time zone) as query_start,
       history.not_recorded('pg_stat_activity.state_change', null::timestamp with time zone) as state_change,
       history.not_recorded('pg_stat_activity.wait_event_type', null::text) as wait_event_type,
       history.not_recorded('pg_stat_activity.wait_event', null::text) as wait_event,
       history.not_recorded('pg_stat_activity.state', null::text) as state,
       history.not_recorded('pg_stat_activity.backend_xid', null::xid) as backend_xid,
       history.not_recorded('pg_stat_activity.backend_xmin', null::xid) as backend_xmin,
       history.not_recorded('pg_stat_activity.query', null::text) as query,
       history.not_recorded('pg_stat_activity.backend_type', null::text) as backend_type,
       history.not_recorded('pg_stat_activity.leader_pid', null::integer) as leader_pid,
       history.not_recorded('pg_stat_activity.query_id', null::bigint) as query_id
from history.not_recorded('pg_stat_activity');

create view history.pg_stat_all_indexes as
select history.not_recorded('pg_stat_all_indexes.relid', null::oid) as relid,
       history.not_recorded('pg_stat_all_indexes.indexrelid', null::oid) as indexrelid,
       history.not_recorded('pg_stat_all_indexes.schemaname', null::name) as schemaname,
       history.not_recorded('pg_stat_all_indexes.relname', null::name) as relname,
       history.not_recorded('pg_stat_all_indexes.indexrelname', null::name) as indexrelname,
       history.not_recorded('pg_stat_all_indexes.idx_scan', null::bigint) as idx_scan,
       history.not_recorded('pg_stat_all_indexes.idx_tup_read', null::bigint) as idx_tup_read,
       history.not_recorded('pg_stat_all_indexes.idx_tup_fetch', null::bigint) as idx_tup_fetch,
       history.not_recorded('pg_stat_all_indexes.last_idx_scan', null::timestamp with time zone) as last_idx_scan
from history.not_recorded('pg_stat_all_indexes');

create view history.pg_stat_all_tables as
select history.not_recorded('pg_stat_all_tables.relid', null::oid) as relid,
       history.not_recorded('pg_stat_all_tables.schemaname', null::name) as schemaname,
       history.not_recorded('pg_stat_all_tables.relname', null::name) as relname,
       history.not_recorded('pg_stat_all_tables.seq_scan', null::bigint) as seq_scan,
       history.not_recorded('pg_stat_all_tables.seq_tup_read', null::bigint) as seq_tup_read,
       history.not_recorded('pg_stat_all_tables.idx_scan', null::bigint) as idx_scan,
       history.not_recorded('pg_stat_all_tables.idx_tup_fetch', null::bigint) as idx_tup_fetch,
       history.not_recorded('pg_stat_all_tables.n_tup_ins', null::bigint) as n_tup_ins,
       history.not_recorded('pg_stat_all_tables.n_tup_upd', null::bigint) as n_tup_upd,
       history.not_recorded('pg_stat_all_tables.n_tup_del', null::bigint) as n_tup_del,
       history.not_recorded('pg_stat_all_tables.n_tup_hot_upd', null::bigint) as n_tup_hot_upd,
       history.not_recorded('pg_stat_all_tables.n_live_tup', null::bigint) as n_live_tup,
       history.not_recorded('pg_stat_all_tables.n_dead_tup', null::bigint) as n_dead_tup,
       history.not_recorded('pg_stat_all_tables.n_mod_since_analyze', null::bigint) as n_mod_since_analyze,
       history.not_recorded('pg_stat_all_tables.last_vacuum', null::timestamp with time zone) as last_vacuum,
       history.not_recorded('pg_stat_all_tables.last_autovacuum', null::timestamp with time zone) as last_autovacuum,
       history.not_recorded('pg_stat_all_tables.last_analyze', null::timestamp with time zone) as last_analyze,
       history.not_recorded('pg_stat_all_tables.last_autoanalyze', null::timestamp with time zone) as last_autoanalyze,
       history.not_recorded('pg_stat_all_tables.vacuum_count', null::bigint) as vacuum_count,
       history.not_recorded('pg_stat_all_tables.autovacuum_count', null::bigint) as autovacuum_count,
       history.not_recorded('pg_stat_all_tables.analyze_count', null::bigint) as analyze_count,
       history.not_recorded('pg_stat_all_tables.autoanalyze_count', null::bigint) as autoanalyze_count,
       history.not_recorded('pg_stat_all_tables.n_ins_since_vacuum', null::bigint) as n_ins_since_vacuum,
       history.not_recorded('pg_stat_all_tables.last_seq_scan', null::timestamp with time zone) as last_seq_scan,
       history.not_recorded('pg_stat_all_tables.last_idx_scan', null::timestamp with time zone) as last_idx_scan,
       history.not_recorded('pg_stat_all_tables.n_tup_newpage_upd', null::bigint) as n_tup_newpage_upd,
       history.not_recorded('pg_stat_all_tables.total_vacuum_time', null::double precision) as total_vacuum_time,
       history.not_recorded('pg_stat_all_tables.total_autovacuum_time', null::double precision) as total_autovacuum_time,
       history.not_recorded('pg_stat_all_tables.total_analyze_time', null::double precision) as total_analyze_time,
       history.not_recorded('pg_stat_all_tables.total_autoanalyze_time', null::double precision) as total_autoanalyze_time
from history.not_recorded('pg_stat_all_tables');

create view history.pg_stat_archiver as
select history.not_recorded('pg_stat_archiver.archived_count', null::bigint) as archived_count,
       history.not_recorded('pg_stat_archiver.last_archived_wal', null::text) as last_archived_wal,
       history.not_recorded('pg_stat_archiver.last_archived_time', null::timestamp with time zone) as last_archived_time,
       history.not_recorded('pg_stat_archiver.failed_count', null::bigint) as failed_count,
       history.not_recorded('pg_stat_archiver.last_failed_wal', null::text) as last_failed_wal,
       history.not_recorded('pg_stat_archiver.last_failed_time', null::timestamp with time zone) as last_failed_time,
       history.not_recorded('pg_stat_archiver.stats_reset', null::timestamp with time zone) as stats_reset
from history.not_recorded('pg_stat_archiver');

create view history.pg_stat_bgwriter as
select history.not_recorded('pg_stat_bgwriter.checkpoints_timed', null::bigint) as checkpoints_timed,
       history.not_recorded('pg_stat_bgwriter.checkpoints_req', null::bigint) as checkpoints_req,
       history.not_recorded('pg_stat_bgwriter.checkpoint_write_time', null::double precision) as checkpoint_write_time,
       history.not_recorded('pg_stat_bgwriter.checkpoint_sync_time', null::double precision) as checkpoint_sync_time,
       history.not_recorded('pg_stat_bgwriter.buffers_checkpoint', null::bigint) as buffers_checkpoint,
       history.not_recorded('pg_stat_bgwriter.buffers_clean', null::bigint) as buffers_clean,
       history.not_recorded('pg_stat_bgwriter.maxwritten_clean', null::bigint) as maxwritten_clean,
       history.not_recorded('pg_stat_bgwriter.buffers_backend', null::bigint) as buffers_backend,
       history.not_recorded('pg_stat_bgwriter.buffers_backend_fsync', null::bigint) as buffers_backend_fsync,
       history.not_recorded('pg_stat_bgwriter.buffers_alloc', null::bigint) as buffers_alloc,
       history.not_recorded('pg_stat_bgwriter.stats_reset', null::timestamp with time zone) as stats_reset
from history.not_recorded('pg_stat_bgwriter');

create view history.pg_stat_checkpointer as
select history.not_recorded('pg_stat_checkpointer.num_timed', null::bigint) as num_timed,
       history.not_recorded('pg_stat_checkpointer.num_requested', null::bigint) as num_requested,
       history.not_recorded('pg_stat_checkpointer.restartpoints_timed', null::bigint) as restartpoints_timed,
       history.not_recorded('pg_stat_checkpointer.restartpoints_req', null::bigint) as restartpoints_req,
       history.not_recorded('pg_stat_checkpointer.restartpoints_done', null::bigint) as restartpoints_done,
       history.not_recorded('pg_stat_checkpointer.write_time', null::double precision) as write_time,
       history.not_recorded('pg_stat_checkpointer.sync_time', null::double precision) as sync_time,
       history.not_recorded('pg_stat_checkpointer.buffers_written', null::bigint) as buffers_written,
       history.not_recorded('pg_stat_checkpointer.stats_reset', null::timestamp with time zone) as stats_reset,
       history.not_recorded('pg_stat_checkpointer.num_done', null::bigint) as num_done,
       history.not_recorded('pg_stat_checkpointer.slru_written', null::bigint) as slru_written
from history.not_recorded('pg_stat_checkpointer');

create view history.pg_stat_database as
select history.not_recorded('pg_stat_database.datid', null::oid) as datid,
       history.not_recorded('pg_stat_database.datname', null::name) as datname,
       history.not_recorded('pg_stat_database.numbackends', null::integer) as numbackends,
       history.not_recorded('pg_stat_database.xact_commit', null::bigint) as xact_commit,
       history.not_recorded('pg_stat_database.xact_rollback', null::bigint) as xact_rollback,
       history.not_recorded('pg_stat_database.blks_read', null::bigint) as blks_read,
       history.not_recorded('pg_stat_database.blks_hit', null::bigint) as blks_hit,
       history.not_recorded('pg_stat_database.tup_returned', null::bigint) as tup_returned,
       history.not_recorded('pg_stat_database.tup_fetched', null::bigint) as tup_fetched,
       history.not_recorded('pg_stat_database.tup_inserted', null::bigint) as tup_inserted,
       history.not_recorded('pg_stat_database.tup_updated', null::bigint) as tup_updated,
       history.not_recorded('pg_stat_database.tup_deleted', null::bigint) as tup_deleted,
       history.not_recorded('pg_stat_database.conflicts', null::bigint) as conflicts,
       history.not_recorded('pg_stat_database.temp_files', null::bigint) as temp_files,
       history.not_recorded('pg_stat_database.temp_bytes', null::bigint) as temp_bytes,
       history.not_recorded('pg_stat_database.deadlocks', null::bigint) as deadlocks,
       history.not_recorded('pg_stat_database.blk_read_time', null::double precision) as blk_read_time,
       history.not_recorded('pg_stat_database.blk_write_time', null::double precision) as blk_write_time,
       history.not_recorded('pg_stat_database.stats_reset', null::timestamp with time zone) as stats_reset,
       history.not_recorded('pg_stat_database.checksum_failures', null::bigint) as checksum_failures,
       history.not_recorded('pg_stat_database.checksum_last_failure', null::timestamp with time zone) as checksum_last_failure,
       history.not_recorded('pg_stat_database.session_time', null::double precision) as session_time,
       history.not_recorded('pg_stat_database.active_time', null::double precision) as active_time,
       history.not_recorded('pg_stat_database.idle_in_transaction_time', null::double precision) as idle_in_transaction_time,
       history.not_recorded('pg_stat_database.sessions', null::bigint) as sessions,
       history.not_recorded('pg_stat_database.sessions_abandoned', null::bigint) as sessions_abandoned,
       history.not_recorded('pg_stat_database.sessions_fatal', null::bigint) as sessions_fatal,
       history.not_recorded('pg_stat_database.sessions_killed', null::bigint) as sessions_killed,
       history.not_recorded('pg_stat_database.parallel_workers_to_launch', null::bigint) as parallel_workers_to_launch,
       history.not_recorded('pg_stat_database.parallel_workers_launched', null::bigint) as parallel_workers_launched
from history.not_recorded('pg_stat_database');

create view history.pg_stat_database_conflicts as
select history.not_recorded('pg_stat_database_conflicts.datid', null::oid) as datid,
       history.not_recorded('pg_stat_database_conflicts.datname', null::name) as datname,
       history.not_recorded('pg_stat_database_conflicts.confl_tablespace', null::bigint) as confl_tablespace,
       history.not_recorded('pg_stat_database_conflicts.confl_lock', null::bigint) as confl_lock,
       history.not_recorded('pg_stat_database_conflicts.confl_snapshot', null::bigint) as confl_snapshot,
       history.not_recorded('pg_stat_database_conflicts.confl_bufferpin', null::bigint) as confl_bufferpin,
       history.not_recorded('pg_stat_database_conflicts.confl_deadlock', null::bigint) as confl_deadlock,
       history.not_recorded('pg_stat_database_conflicts.confl_active_logicalslot', null::bigint) as confl_active_logicalslot
from history.not_recorded('pg_stat_database_conflicts');

create view history.pg_stat_gssapi as
select history.not_recorded('pg_stat_gssapi.pid', null::integer) as pid,
       history.not_recorded('pg_stat_gssapi.gss_authenticated', null::boolean) as gss_authenticated,
       history.not_recorded('pg_stat_gssapi.principal', null::text) as principal,
       history.not_recorded('pg_stat_gssapi.encrypted', null::boolean) as encrypted,
       history.not_recorded('pg_stat_gssapi.credentials_delegated', null::boolean) as credentials_delegated
from history.not_recorded('pg_stat_gssapi');

create view history.pg_stat_io as
select history.not_recorded('pg_stat_io.backend_type', null::text) as backend_type,
       history.not_recorded('pg_stat_io.object', null::text) as object,
       history.not_recorded('pg_stat_io.context', null::text) as context,
       history.not_recorded('pg_stat_io.reads', null::bigint) as reads,
       history.not_recorded('pg_stat_io.read_time', null::double precision) as read_time,
       history.not_recorded('pg_stat_io.writes', null::bigint) as writes,
       history.not_recorded('pg_stat_io.write_time', null::double precision) as write_time,
       history.not_recorded('pg_stat_io.writebacks', null::bigint) as writebacks,
       history.not_recorded('pg_stat_io.writeback_time', null::double precision) as writeback_time,
       history.not_recorded('pg_stat_io.extends', null::bigint) as extends,
       history.not_recorded('pg_stat_io.extend_time', null::double precision) as extend_time,
       history.not_recorded('pg_stat_io.op_bytes', null::bigint) as op_bytes,
       history.not_recorded('pg_stat_io.hits', null::bigint) as hits,
       history.not_recorded('pg_stat_io.evictions', null::bigint) as evictions,
       history.not_recorded('pg_stat_io.reuses', null::bigint) as reuses,
       history.not_recorded('pg_stat_io.fsyncs', null::bigint) as fsyncs,
       history.not_recorded('pg_stat_io.fsync_time', null::double precision) as fsync_time,
       history.not_recorded('pg_stat_io.stats_reset', null::timestamp with time zone) as stats_reset,
       history.not_recorded('pg_stat_io.read_bytes', null::numeric) as read_bytes,
       history.not_recorded('pg_stat_io.write_bytes', null::numeric) as write_bytes,
       history.not_recorded('pg_stat_io.extend_bytes', null::numeric) as extend_bytes
from history.not_recorded('pg_stat_io');

create view history.pg_stat_progress_analyze as
select history.not_recorded('pg_stat_progress_analyze.pid', null::integer) as pid,
       history.not_recorded('pg_stat_progress_analyze.datid', null::oid) as datid,
       history.not_recorded('pg_stat_progress_analyze.datname', null::name) as datname,
       history.not_recorded('pg_stat_progress_analyze.relid', null::oid) as relid,
       history.not_recorded('pg_stat_progress_analyze.phase', null::text) as phase,
       history.not_recorded('pg_stat_progress_analyze.sample_blks_total', null::bigint) as sample_blks_total,
       history.not_recorded('pg_stat_progress_analyze.sample_blks_scanned', null::bigint) as sample_blks_scanned,
       history.not_recorded('pg_stat_progress_analyze.ext_stats_total', null::bigint) as ext_stats_total,
       history.not_recorded('pg_stat_progress_analyze.ext_stats_computed', null::bigint) as ext_stats_computed,
       history.not_recorded('pg_stat_progress_analyze.child_tables_total', null::bigint) as child_tables_total,
       history.not_recorded('pg_stat_progress_analyze.child_tables_done', null::bigint) as child_tables_done,
       history.not_recorded('pg_stat_progress_analyze.current_child_table_relid', null::oid) as current_child_table_relid,
       history.not_recorded('pg_stat_progress_analyze.delay_time', null::double precision) as delay_time
from history.not_recorded('pg_stat_progress_analyze');

create view history.pg_stat_progress_basebackup as
select history.not_recorded('pg_stat_progress_basebackup.pid', null::integer) as pid,
       history.not_recorded('pg_stat_progress_basebackup.phase', null::text) as phase,
       history.not_recorded('pg_stat_progress_basebackup.backup_total', null::bigint) as backup_total,
       history.not_recorded('pg_stat_progress_basebackup.backup_streamed', null::bigint) as backup_streamed,
       history.not_recorded('pg_stat_progress_basebackup.tablespaces_total', null::bigint) as tablespaces_total,
       history.not_recorded('pg_stat_progress_basebackup.tablespaces_streamed', null::bigint) as tablespaces_streamed
from history.not_recorded('pg_stat_progress_basebackup');

create view history.pg_stat_progress_cluster as
select history.not_recorded('pg_stat_progress_cluster.pid', null::integer) as pid,
       history.not_recorded('pg_stat_progress_cluster.datid', null::oid) as datid,
       history.not_recorded('pg_stat_progress_cluster.datname', null::name) as datname,
       history.not_recorded('pg_stat_progress_cluster.relid', null::oid) as relid,
       history.not_recorded('pg_stat_progress_cluster.command', null::text) as command,
       history.not_recorded('pg_stat_progress_cluster.phase', null::text) as phase,
       history.not_recorded('pg_stat_progress_cluster.cluster_index_relid', null::oid) as cluster_index_relid,
       history.not_recorded('pg_stat_progress_cluster.heap_tuples_scanned', null::bigint) as heap_tuples_scanned,
       history.not_recorded('pg_stat_progress_cluster.heap_tuples_written', null::bigint) as heap_tuples_written,
       history.not_recorded('pg_stat_progress_cluster.heap_blks_total', null::bigint) as heap_blks_total,
       history.not_recorded('pg_stat_progress_cluster.heap_blks_scanned', null::bigint) as heap_blks_scanned,
       history.not_recorded('pg_stat_progress_cluster.index_rebuild_count', null::bigint) as index_rebuild_count
from history.not_recorded('pg_stat_progress_cluster');

create view history.pg_stat_progress_copy as
select history.not_recorded('pg_stat_progress_copy.pid', null::integer) as pid,
       history.not_recorded('pg_stat_progress_copy.datid', null::oid) as datid,
       history.not_recorded('pg_stat_progress_copy.datname', null::name) as datname,
       history.not_recorded('pg_stat_progress_copy.relid', null::oid) as relid,
       history.not_recorded('pg_stat_progress_copy.command', null::text) as command,
       history.not_recorded('pg_stat_progress_copy.type', null::text) as type,
       history.not_recorded('pg_stat_progress_copy.bytes_processed', null::bigint) as bytes_processed,
       history.not_recorded('pg_stat_progress_copy.bytes_total', null::bigint) as bytes_total,
       history.not_recorded('pg_stat_progress_copy.tuples_processed', null::bigint) as tuples_processed,
       history.not_recorded('pg_stat_progress_copy.tuples_excluded', null::bigint) as tuples_excluded,
       history.not_recorded('pg_stat_progress_copy.tuples_skipped', null::bigint) as tuples_skipped
from history.not_recorded('pg_stat_progress_copy');

create view history.pg_stat_progress_create_index as
select history.not_recorded('pg_stat_progress_create_index.pid', null::integer) as pid,
       history.not_recorded('pg_stat_progress_create_index.datid', null::oid) as datid,
       history.not_recorded('pg_stat_progress_create_index.datname', null::name) as datname,
       history.not_recorded('pg_stat_progress_create_index.relid', null::oid) as relid,
       history.not_recorded('pg_stat_progress_create_index.index_relid', null::oid) as index_relid,
       history.not_recorded('pg_stat_progress_create_index.command', null::text) as command,
       history.not_recorded('pg_stat_progress_create_index.phase', null::text) as phase,
       history.not_recorded('pg_stat_progress_create_index.lockers_total', null::bigint) as lockers_total,
       history.not_recorded('pg_stat_progress_create_index.lockers_done', null::bigint) as lockers_done,
       history.not_recorded('pg_stat_progress_create_index.current_locker_pid', null::bigint) as current_locker_pid,
       history.not_recorded('pg_stat_progress_create_index.blocks_total', null::bigint) as blocks_total,
       history.not_recorded('pg_stat_progress_create_index.blocks_done', null::bigint) as blocks_done,
       history.not_recorded('pg_stat_progress_create_index.tuples_total', null::bigint) as tuples_total,
       history.not_recorded('pg_stat_progress_create_index.tuples_done', null::bigint) as tuples_done,
       history.not_recorded('pg_stat_progress_create_index.partitions_total', null::bigint) as partitions_total,
       history.not_recorded('pg_stat_progress_create_index.partitions_done', null::bigint) as partitions_done
from history.not_recorded('pg_stat_progress_create_index');

create view history.pg_stat_progress_vacuum as
select history.not_recorded('pg_stat_progress_vacuum.pid', null::integer) as pid,
       history.not_recorded('pg_stat_progress_vacuum.datid', null::oid) as datid,
       history.not_recorded('pg_stat_progress_vacuum.datname', null::name) as datname,
       history.not_recorded('pg_stat_progress_vacuum.relid', null::oid) as relid,
       history.not_recorded('pg_stat_progress_vacuum.phase', null::text) as phase,
       history.not_recorded('pg_stat_progress_vacuum.heap_blks_total', null::bigint) as heap_blks_total,
       history.not_recorded('pg_stat_progress_vacuum.heap_blks_scanned', null::bigint) as heap_blks_scanned,
       history.not_recorded('pg_stat_progress_vacuum.heap_blks_vacuumed', null::bigint) as heap_blks_vacuumed,
       history.not_recorded('pg_stat_progress_vacuum.index_vacuum_count', null::bigint) as index_vacuum_count,
       history.not_recorded('pg_stat_progress_vacuum.max_dead_tuples', null::bigint) as max_dead_tuples,
       history.not_recorded('pg_stat_progress_vacuum.num_dead_tuples', null::bigint) as num_dead_tuples,
       history.not_recorded('pg_stat_progress_vacuum.max_dead_tuple_bytes', null::bigint) as max_dead_tuple_bytes,
       history.not_recorded('pg_stat_progress_vacuum.dead_tuple_bytes', null::bigint) as dead_tuple_bytes,
       history.not_recorded('pg_stat_progress_vacuum.num_dead_item_ids', null::bigint) as num_dead_item_ids,
       history.not_recorded('pg_stat_progress_vacuum.indexes_total', null::bigint) as indexes_total,
       history.not_recorded('pg_stat_progress_vacuum.indexes_processed', null::bigint) as indexes_processed,
       history.not_recorded('pg_stat_progress_vacuum.delay_time', null::double precision) as delay_time
from history.not_recorded('pg_stat_progress_vacuum');

create view history.pg_stat_recovery_prefetch as
select history.not_recorded('pg_stat_recovery_prefetch.stats_reset', null::timestamp with time zone) as stats_reset,
       history.not_recorded('pg_stat_recovery_prefetch.prefetch', null::bigint) as prefetch,
       history.not_recorded('pg_stat_recovery_prefetch.hit', null::bigint) as hit,
       history.not_recorded('pg_stat_recovery_prefetch.skip_init', null::bigint) as skip_init,
       history.not_recorded('pg_stat_recovery_prefetch.skip_new', null::bigint) as skip_new,
       history.not_recorded('pg_stat_recovery_prefetch.skip_fpw', null::bigint) as skip_fpw,
       history.not_recorded('pg_stat_recovery_prefetch.skip_rep', null::bigint) as skip_rep,
       history.not_recorded('pg_stat_recovery_prefetch.wal_distance', null::integer) as wal_distance,
       history.not_recorded('pg_stat_recovery_prefetch.block_distance', null::integer) as block_distance,
       history.not_recorded('pg_stat_recovery_prefetch.io_depth', null::integer) as io_depth
from history.not_recorded('pg_stat_recovery_prefetch');

create view history.pg_stat_replication as
select history.not_recorded('pg_stat_replication.pid', null::integer) as pid,
       history.not_recorded('pg_stat_replication.usesysid', null::oid) as usesysid,
       history.not_recorded('pg_stat_replication.usename', null::name) as usename,
       history.not_recorded('pg_stat_replication.application_name', null::text) as application_name,
       history.not_recorded('pg_stat_replication.client_addr', null::inet) as client_addr,
       history.not_recorded('pg_stat_replication.client_hostname', null::text) as client_hostname,
       history.not_recorded('pg_stat_replication.client_port', null::integer) as client_port,
       history.not_recorded('pg_stat_replication.backend_start', null::timestamp with time zone) as backend_start,
       history.not_recorded('pg_stat_replication.backend_xmin', null::xid) as backend_xmin,
       history.not_recorded('pg_stat_replication.state', null::text) as state,
       history.not_recorded('pg_stat_replication.sent_lsn', null::pg_lsn) as sent_lsn,
       history.not_recorded('pg_stat_replication.write_lsn', null::pg_lsn) as write_lsn,
       history.not_recorded('pg_stat_replication.flush_lsn', null::pg_lsn) as flush_lsn,
       history.not_recorded('pg_stat_replication.replay_lsn', null::pg_lsn) as replay_lsn,
       history.not_recorded('pg_stat_replication.write_lag', null::interval) as write_lag,
       history.not_recorded('pg_stat_replication.flush_lag', null::interval) as flush_lag,
       history.not_recorded('pg_stat_replication.replay_lag', null::interval) as replay_lag,
       history.not_recorded('pg_stat_replication.sync_priority', null::integer) as sync_priority,
       history.not_recorded('pg_stat_replication.sync_state', null::text) as sync_state,
       history.not_recorded('pg_stat_replication.reply_time', null::timestamp with time zone) as reply_time
from history.not_recorded('pg_stat_replication');

create view history.pg_stat_replication_slots as
select history.not_recorded('pg_stat_replication_slots.slot_name', null::text) as slot_name,
       history.not_recorded('pg_stat_replication_slots.spill_txns', null::bigint) as spill_txns,
       history.not_recorded('pg_stat_replication_slots.spill_count', null::bigint) as spill_count,
       history.not_recorded('pg_stat_replication_slots.spill_bytes', null::bigint) as spill_bytes,
       history.not_recorded('pg_stat_replication_slots.stream_txns', null::bigint) as stream_txns,
       history.not_recorded('pg_stat_replication_slots.stream_count', null::bigint) as stream_count,
       history.not_recorded('pg_stat_replication_slots.stream_bytes', null::bigint) as stream_bytes,
       history.not_recorded('pg_stat_replication_slots.total_txns', null::bigint) as total_txns,
       history.not_recorded('pg_stat_replication_slots.total_bytes', null::bigint) as total_bytes,
       history.not_recorded('pg_stat_replication_slots.stats_reset', null::timestamp with time zone) as stats_reset
from history.not_recorded('pg_stat_replication_slots');

create view history.pg_stat_slru as
select history.not_recorded('pg_stat_slru.name', null::text) as name,
       history.not_recorded('pg_stat_slru.blks_zeroed', null::bigint) as blks_zeroed,
       history.not_recorded('pg_stat_slru.blks_hit', null::bigint) as blks_hit,
       history.not_recorded('pg_stat_slru.blks_read', null::bigint) as blks_read,
       history.not_recorded('pg_stat_slru.blks_written', null::bigint) as blks_written,
       history.not_recorded('pg_stat_slru.blks_exists', null::bigint) as blks_exists,
       history.not_recorded('pg_stat_slru.flushes', null::bigint) as flushes,
       history.not_recorded('pg_stat_slru.truncates', null::bigint) as truncates,
       history.not_recorded('pg_stat_slru.stats_reset', null::timestamp with time zone) as stats_reset
from history.not_recorded('pg_stat_slru');

create view history.pg_stat_ssl as
select history.not_recorded('pg_stat_ssl.pid', null::integer) as pid,
       history.not_recorded('pg_stat_ssl.ssl', null::boolean) as ssl,
       history.not_recorded('pg_stat_ssl.version', null::text) as version,
       history.not_recorded('pg_stat_ssl.cipher', null::text) as cipher,
       history.not_recorded('pg_stat_ssl.bits', null::integer) as bits,
       history.not_recorded('pg_stat_ssl.compression', null::boolean) as compression,
       history.not_recorded('pg_stat_ssl.clientdn', null::text) as clientdn,
       history.not_recorded('pg_stat_ssl.client_dn', null::text) as client_dn,
       history.not_recorded('pg_stat_ssl.client_serial', null::numeric) as client_serial,
       history.not_recorded('pg_stat_ssl.issuer_dn', null::text) as issuer_dn
from history.not_recorded('pg_stat_ssl');

create view history.pg_stat_statements as
select history.not_recorded('pg_stat_statements.userid', null::oid) as userid,
       history.not_recorded('pg_stat_statements.dbid', null::oid) as dbid,
       history.not_recorded('pg_stat_statements.queryid', null::bigint) as queryid,
       history.not_recorded('pg_stat_statements.query', null::text) as query,
       history.not_recorded('pg_stat_statements.calls', null::bigint) as calls,
       history.not_recorded('pg_stat_statements.total_time', null::double precision) as total_time,
       history.not_recorded('pg_stat_statements.min_time', null::double precision) as min_time,
       history.not_recorded('pg_stat_statements.max_time', null::double precision) as max_time,
       history.not_recorded('pg_stat_statements.mean_time', null::double precision) as mean_time,
       history.not_recorded('pg_stat_statements.stddev_time', null::double precision) as stddev_time,
       history.not_recorded('pg_stat_statements.rows', null::bigint) as rows,
       history.not_recorded('pg_stat_statements.shared_blks_hit', null::bigint) as shared_blks_hit,
       history.not_recorded('pg_stat_statements.shared_blks_read', null::bigint) as shared_blks_read,
       history.not_recorded('pg_stat_statements.shared_blks_dirtied', null::bigint) as shared_blks_dirtied,
       history.not_recorded('pg_stat_statements.shared_blks_written', null::bigint) as shared_blks_written,
       history.not_recorded('pg_stat_statements.local_blks_hit', null::bigint) as local_blks_hit,
       history.not_recorded('pg_stat_statements.local_blks_read', null::bigint) as local_blks_read,
       history.not_recorded('pg_stat_statements.local_blks_dirtied', null::bigint) as local_blks_dirtied,
       history.not_recorded('pg_stat_statements.local_blks_written', null::bigint) as local_blks_written,
       history.not_recorded('pg_stat_statements.temp_blks_read', null::bigint) as temp_blks_read,
       history.not_recorded('pg_stat_statements.temp_blks_written', null::bigint) as temp_blks_written,
       history.not_recorded('pg_stat_statements.blk_read_time', null::double precision) as blk_read_time,
       history.not_recorded('pg_stat_statements.blk_write_time', null::double precision) as blk_write_time,
       history.not_recorded('pg_stat_statements.plans', null::bigint) as plans,
       history.not_recorded('pg_stat_statements.total_plan_time', null::double precision) as total_plan_time,
       history.not_recorded('pg_stat_statements.min_plan_time', null::double precision) as min_plan_time,
       history.not_recorded('pg_stat_statements.max_plan_time', null::double precision) as max_plan_time,
       history.not_recorded('pg_stat_statements.mean_plan_time', null::double precision) as mean_plan_time,
       history.not_recorded('pg_stat_statements.stddev_plan_time', null::double precision) as stddev_plan_time,
       history.not_recorded('pg_stat_statements.total_exec_time', null::double precision) as total_exec_time,
       history.not_recorded('pg_stat_statements.min_exec_time', null::double precision) as min_exec_time,
       history.not_recorded('pg_stat_statements.max_exec_time', null::double precision) as max_exec_time,
       history.not_recorded('pg_stat_statements.mean_exec_time', null::double precision) as mean_exec_time,
       history.not_recorded('pg_stat_statements.stddev_exec_time', null::double precision) as stddev_exec_time,
       history.not_recorded('pg_stat_statements.wal_records', null::bigint) as wal_records,
       history.not_recorded('pg_stat_statements.wal_fpi', null::bigint) as wal_fpi,
       history.not_recorded('pg_stat_statements.wal_bytes', null::numeric) as wal_bytes,
       history.not_recorded('pg_stat_statements.toplevel', null::boolean) as toplevel,
       history.not_recorded('pg_stat_statements.temp_blk_read_time', null::double precision) as temp_blk_read_time,
       history.not_recorded('pg_stat_statements.temp_blk_write_time', null::double precision) as temp_blk_write_time,
       history.not_recorded('pg_stat_statements.jit_functions', null::bigint) as jit_functions,
       history.not_recorded('pg_stat_statements.jit_generation_time', null::double precision) as jit_generation_time,
       history.not_recorded('pg_stat_statements.jit_inlining_count', null::bigint) as jit_inlining_count,
       history.not_recorded('pg_stat_statements.jit_inlining_time', null::double precision) as jit_inlining_time,
       history.not_recorded('pg_stat_statements.jit_optimization_count', null::bigint) as jit_optimization_count,
       history.not_recorded('pg_stat_statements.jit_optimization_time', null::double precision) as jit_optimization_time,
       history.not_recorded('pg_stat_statements.jit_emission_count', null::bigint) as jit_emission_count,
       history.not_recorded('pg_stat_statements.jit_emission_time', null::double precision) as jit_emission_time,
       history.not_recorded('pg_stat_statements.shared_blk_read_time', null::double precision) as shared_blk_read_time,
       history.not_recorded('pg_stat_statements.shared_blk_write_time', null::double precision) as shared_blk_write_time,
       history.not_recorded('pg_stat_statements.local_blk_read_time', null::double precision) as local_blk_read_time,
       history.not_recorded('pg_stat_statements.local_blk_write_time', null::double precision) as local_blk_write_time,
       history.not_recorded('pg_stat_statements.jit_deform_count', null::bigint) as jit_deform_count,
       history.not_recorded('pg_stat_statements.jit_deform_time', null::double precision) as jit_deform_time,
       history.not_recorded('pg_stat_statements.stats_since', null::timestamp with time zone) as stats_since,
       history.not_recorded('pg_stat_statements.minmax_stats_since', null::timestamp with time zone) as minmax_stats_since,
       history.not_recorded('pg_stat_statements.wal_buffers_full', null::bigint) as wal_buffers_full,
       history.not_recorded('pg_stat_statements.parallel_workers_to_launch', null::bigint) as parallel_workers_to_launch,
       history.not_recorded('pg_stat_statements.parallel_workers_launched', null::bigint) as parallel_workers_launched
from history.not_recorded('pg_stat_statements');

create view history.pg_stat_statements_info as
select history.not_recorded('pg_stat_statements_info.dealloc', null::bigint) as dealloc,
       history.not_recorded('pg_stat_statements_info.stats_reset', null::timestamp with time zone) as stats_reset
from history.not_recorded('pg_stat_statements_info');

create view history.pg_stat_subscription as
select history.not_recorded('pg_stat_subscription.subid', null::oid) as subid,
       history.not_recorded('pg_stat_subscription.subname', null::name) as subname,
       history.not_recorded('pg_stat_subscription.pid', null::integer) as pid,
       history.not_recorded('pg_stat_subscription.relid', null::oid) as relid,
       history.not_recorded('pg_stat_subscription.received_lsn', null::pg_lsn) as received_lsn,
       history.not_recorded('pg_stat_subscription.last_msg_send_time', null::timestamp with time zone) as last_msg_send_time,
       history.not_recorded('pg_stat_subscription.last_msg_receipt_time', null::timestamp with time zone) as last_msg_receipt_time,
       history.not_recorded('pg_stat_subscription.latest_end_lsn', null::pg_lsn) as latest_end_lsn,
       history.not_recorded('pg_stat_subscription.latest_end_time', null::timestamp with time zone) as latest_end_time,
       history.not_recorded('pg_stat_subscription.leader_pid', null::integer) as leader_pid,
       history.not_recorded('pg_stat_subscription.worker_type', null::text) as worker_type
from history.not_recorded('pg_stat_subscription');

create view history.pg_stat_subscription_stats as
select history.not_recorded('pg_stat_subscription_stats.subid', null::oid) as subid,
       history.not_recorded('pg_stat_subscription_stats.subname', null::name) as subname,
       history.not_recorded('pg_stat_subscription_stats.apply_error_count', null::bigint) as apply_error_count,
       history.not_recorded('pg_stat_subscription_stats.sync_error_count', null::bigint) as sync_error_count,
       history.not_recorded('pg_stat_subscription_stats.stats_reset', null::timestamp with time zone) as stats_reset,
       history.not_recorded('pg_stat_subscription_stats.confl_insert_exists', null::bigint) as confl_insert_exists,
       history.not_recorded('pg_stat_subscription_stats.confl_update_origin_differs', null::bigint) as confl_update_origin_differs,
       history.not_recorded('pg_stat_subscription_stats.confl_update_exists', null::bigint) as confl_update_exists,
       history.not_recorded('pg_stat_subscription_stats.confl_update_missing', null::bigint) as confl_update_missing,
       history.not_recorded('pg_stat_subscription_stats.confl_delete_origin_differs', null::bigint) as confl_delete_origin_differs,
       history.not_recorded('pg_stat_subscription_stats.confl_delete_missing', null::bigint) as confl_delete_missing,
       history.not_recorded('pg_stat_subscription_stats.confl_multiple_unique_conflicts', null::bigint) as confl_multiple_unique_conflicts
from history.not_recorded('pg_stat_subscription_stats');

create view history.pg_stat_sys_indexes as
select history.not_recorded('pg_stat_sys_indexes.relid', null::oid) as relid,
       history.not_recorded('pg_stat_sys_indexes.indexrelid', null::oid) as indexrelid,
       history.not_recorded('pg_stat_sys_indexes.schemaname', null::name) as schemaname,
       history.not_recorded('pg_stat_sys_indexes.relname', null::name) as relname,
       history.not_recorded('pg_stat_sys_indexes.indexrelname', null::name) as indexrelname,
       history.not_recorded('pg_stat_sys_indexes.idx_scan', null::bigint) as idx_scan,
       history.not_recorded('pg_stat_sys_indexes.idx_tup_read', null::bigint) as idx_tup_read,
       history.not_recorded('pg_stat_sys_indexes.idx_tup_fetch', null::bigint) as idx_tup_fetch,
       history.not_recorded('pg_stat_sys_indexes.last_idx_scan', null::timestamp with time zone) as last_idx_scan
from history.not_recorded('pg_stat_sys_indexes');

create view history.pg_stat_sys_tables as
select history.not_recorded('pg_stat_sys_tables.relid', null::oid) as relid,
       history.not_recorded('pg_stat_sys_tables.schemaname', null::name) as schemaname,
       history.not_recorded('pg_stat_sys_tables.relname', null::name) as relname,
       history.not_recorded('pg_stat_sys_tables.seq_scan', null::bigint) as seq_scan,
       history.not_recorded('pg_stat_sys_tables.seq_tup_read', null::bigint) as seq_tup_read,
       history.not_recorded('pg_stat_sys_tables.idx_scan', null::bigint) as idx_scan,
       history.not_recorded('pg_stat_sys_tables.idx_tup_fetch', null::bigint) as idx_tup_fetch,
       history.not_recorded('pg_stat_sys_tables.n_tup_ins', null::bigint) as n_tup_ins,
       history.not_recorded('pg_stat_sys_tables.n_tup_upd', null::bigint) as n_tup_upd,
       history.not_recorded('pg_stat_sys_tables.n_tup_del', null::bigint) as n_tup_del,
       history.not_recorded('pg_stat_sys_tables.n_tup_hot_upd', null::bigint) as n_tup_hot_upd,
       history.not_recorded('pg_stat_sys_tables.n_live_tup', null::bigint) as n_live_tup,
       history.not_recorded('pg_stat_sys_tables.n_dead_tup', null::bigint) as n_dead_tup,
       history.not_recorded('pg_stat_sys_tables.n_mod_since_analyze', null::bigint) as n_mod_since_analyze,
       history.not_recorded('pg_stat_sys_tables.last_vacuum', null::timestamp with time zone) as last_vacuum,
       history.not_recorded('pg_stat_sys_tables.last_autovacuum', null::timestamp with time zone) as last_autovacuum,
       history.not_recorded('pg_stat_sys_tables.last_analyze', null::timestamp with time zone) as last_analyze,
       history.not_recorded('pg_stat_sys_tables.last_autoanalyze', null::timestamp with time zone) as last_autoanalyze,
       history.not_recorded('pg_stat_sys_tables.vacuum_count', null::bigint) as vacuum_count,
       history.not_recorded('pg_stat_sys_tables.autovacuum_count', null::bigint) as autovacuum_count,
       history.not_recorded('pg_stat_sys_tables.analyze_count', null::bigint) as analyze_count,
       history.not_recorded('pg_stat_sys_tables.autoanalyze_count', null::bigint) as autoanalyze_count,
       history.not_recorded('pg_stat_sys_tables.n_ins_since_vacuum', null::bigint) as n_ins_since_vacuum,
       history.not_recorded('pg_stat_sys_tables.last_seq_scan', null::timestamp with time zone) as last_seq_scan,
       history.not_recorded('pg_stat_sys_tables.last_idx_scan', null::timestamp with time zone) as last_idx_scan,
       history.not_recorded('pg_stat_sys_tables.n_tup_newpage_upd', null::bigint) as n_tup_newpage_upd,
       history.not_recorded('pg_stat_sys_tables.total_vacuum_time', null::double precision) as total_vacuum_time,
       history.not_recorded('pg_stat_sys_tables.total_autovacuum_time', null::double precision) as total_autovacuum_time,
       history.not_recorded('pg_stat_sys_tables.total_analyze_time', null::double precision) as total_analyze_time,
       history.not_recorded('pg_stat_sys_tables.total_autoanalyze_time', null::double precision) as total_autoanalyze_time
from history.not_recorded('pg_stat_sys_tables');

create view history.pg_stat_user_functions as
select history.not_recorded('pg_stat_user_functions.funcid', null::oid) as funcid,
       history.not_recorded('pg_stat_user_functions.schemaname', null::name) as schemaname,
       history.not_recorded('pg_stat_user_functions.funcname', null::name) as funcname,
       history.not_recorded('pg_stat_user_functions.calls', null::bigint) as calls,
       history.not_recorded('pg_stat_user_functions.total_time', null::double precision) as total_time,
       history.not_recorded('pg_stat_user_functions.self_time', null::double precision) as self_time
from history.not_recorded('pg_stat_user_functions');

create view history.pg_stat_user_indexes as
select history.not_recorded('pg_stat_user_indexes.relid', null::oid) as relid,
       history.not_recorded('pg_stat_user_indexes.indexrelid', null::oid) as indexrelid,
       history.not_recorded('pg_stat_user_indexes.schemaname', null::name) as schemaname,
       history.not_recorded('pg_stat_user_indexes.relname', null::name) as relname,
       history.not_recorded('pg_stat_user_indexes.indexrelname', null::name) as indexrelname,
       history.not_recorded('pg_stat_user_indexes.idx_scan', null::bigint) as idx_scan,
       history.not_recorded('pg_stat_user_indexes.idx_tup_read', null::bigint) as idx_tup_read,
       history.not_recorded('pg_stat_user_indexes.idx_tup_fetch', null::bigint) as idx_tup_fetch,
       history.not_recorded('pg_stat_user_indexes.last_idx_scan', null::timestamp with time zone) as last_idx_scan
from history.not_recorded('pg_stat_user_indexes');

create view history.pg_stat_user_tables as
select history.not_recorded('pg_stat_user_tables.relid', null::oid) as relid,
       history.not_recorded('pg_stat_user_tables.schemaname', null::name) as schemaname,
       history.not_recorded('pg_stat_user_tables.relname', null::name) as relname,
       history.not_recorded('pg_stat_user_tables.seq_scan', null::bigint) as seq_scan,
       history.not_recorded('pg_stat_user_tables.seq_tup_read', null::bigint) as seq_tup_read,
       history.not_recorded('pg_stat_user_tables.idx_scan', null::bigint) as idx_scan,
       history.not_recorded('pg_stat_user_tables.idx_tup_fetch', null::bigint) as idx_tup_fetch,
       history.not_recorded('pg_stat_user_tables.n_tup_ins', null::bigint) as n_tup_ins,
       history.not_recorded('pg_stat_user_tables.n_tup_upd', null::bigint) as n_tup_upd,
       history.not_recorded('pg_stat_user_tables.n_tup_del', null::bigint) as n_tup_del,
       history.not_recorded('pg_stat_user_tables.n_tup_hot_upd', null::bigint) as n_tup_hot_upd,
       history.not_recorded('pg_stat_user_tables.n_live_tup', null::bigint) as n_live_tup,
       history.not_recorded('pg_stat_user_tables.n_dead_tup', null::bigint) as n_dead_tup,
       history.not_recorded('pg_stat_user_tables.n_mod_since_analyze', null::bigint) as n_mod_since_analyze,
       history.not_recorded('pg_stat_user_tables.last_vacuum', null::timestamp with time zone) as last_vacuum,
       history.not_recorded('pg_stat_user_tables.last_autovacuum', null::timestamp with time zone) as last_autovacuum,
       history.not_recorded('pg_stat_user_tables.last_analyze', null::timestamp with time zone) as last_analyze,
       history.not_recorded('pg_stat_user_tables.last_autoanalyze', null::timestamp with time zone) as last_autoanalyze,
       history.not_recorded('pg_stat_user_tables.vacuum_count', null::bigint) as vacuum_count,
       history.not_recorded('pg_stat_user_tables.autovacuum_count', null::bigint) as autovacuum_count,
       history.not_recorded('pg_stat_user_tables.analyze_count', null::bigint) as analyze_count,
       history.not_recorded('pg_stat_user_tables.autoanalyze_count', null::bigint) as autoanalyze_count,
       history.not_recorded('pg_stat_user_tables.n_ins_since_vacuum', null::bigint) as n_ins_since_vacuum,
       history.not_recorded('pg_stat_user_tables.last_seq_scan', null::timestamp with time zone) as last_seq_scan,
       history.not_recorded('pg_stat_user_tables.last_idx_scan', null::timestamp with time zone) as last_idx_scan,
       history.not_recorded('pg_stat_user_tables.n_tup_newpage_upd', null::bigint) as n_tup_newpage_upd,
       history.not_recorded('pg_stat_user_tables.total_vacuum_time', null::double precision) as total_vacuum_time,
       history.not_recorded('pg_stat_user_tables.total_autovacuum_time', null::double precision) as total_autovacuum_time,
       history.not_recorded('pg_stat_user_tables.total_analyze_time', null::double precision) as total_analyze_time,
       history.not_recorded('pg_stat_user_tables.total_autoanalyze_time', null::double precision) as total_autoanalyze_time
from history.not_recorded('pg_stat_user_tables');

create view history.pg_stat_wal as
select history.not_recorded('pg_stat_wal.wal_records', null::bigint) as wal_records,
       history.not_recorded('pg_stat_wal.wal_fpi', null::bigint) as wal_fpi,
       history.not_recorded('pg_stat_wal.wal_bytes', null::numeric) as wal_bytes,
       history.not_recorded('pg_stat_wal.wal_buffers_full', null::bigint) as wal_buffers_full,
       history.not_recorded('pg_stat_wal.wal_write', null::bigint) as wal_write,
       history.not_recorded('pg_stat_wal.wal_sync', null::bigint) as wal_sync,
       history.not_recorded('pg_stat_wal.wal_write_time', null::double precision) as wal_write_time,
       history.not_recorded('pg_stat_wal.wal_sync_time', null::double precision) as wal_sync_time,
       history.not_recorded('pg_stat_wal.stats_reset', null::timestamp with time zone) as stats_reset
from history.not_recorded('pg_stat_wal');

create view history.pg_stat_wal_receiver as
select history.not_recorded('pg_stat_wal_receiver.pid', null::integer) as pid,
       history.not_recorded('pg_stat_wal_receiver.status', null::text) as status,
       history.not_recorded('pg_stat_wal_receiver.receive_start_lsn', null::pg_lsn) as receive_start_lsn,
       history.not_recorded('pg_stat_wal_receiver.receive_start_tli', null::integer) as receive_start_tli,
       history.not_recorded('pg_stat_wal_receiver.received_lsn', null::pg_lsn) as received_lsn,
       history.not_recorded('pg_stat_wal_receiver.received_tli', null::integer) as received_tli,
       history.not_recorded('pg_stat_wal_receiver.last_msg_send_time', null::timestamp with time zone) as last_msg_send_time,
       history.not_recorded('pg_stat_wal_receiver.last_msg_receipt_time', null::timestamp with time zone) as last_msg_receipt_time,
       history.not_recorded('pg_stat_wal_receiver.latest_end_lsn', null::pg_lsn) as latest_end_lsn,
       history.not_recorded('pg_stat_wal_receiver.latest_end_time', null::timestamp with time zone) as latest_end_time,
       history.not_recorded('pg_stat_wal_receiver.slot_name', null::text) as slot_name,
       history.not_recorded('pg_stat_wal_receiver.conninfo', null::text) as conninfo,
       history.not_recorded('pg_stat_wal_receiver.sender_host', null::text) as sender_host,
       history.not_recorded('pg_stat_wal_receiver.sender_port', null::integer) as sender_port,
       history.not_recorded('pg_stat_wal_receiver.written_lsn', null::pg_lsn) as written_lsn,
       history.not_recorded('pg_stat_wal_receiver.flushed_lsn', null::pg_lsn) as flushed_lsn
from history.not_recorded('pg_stat_wal_receiver');

create view history.pg_stat_xact_all_tables as
select history.not_recorded('pg_stat_xact_all_tables.relid', null::oid) as relid,
       history.not_recorded('pg_stat_xact_all_tables.schemaname', null::name) as schemaname,
       history.not_recorded('pg_stat_xact_all_tables.relname', null::name) as relname,
       history.not_recorded('pg_stat_xact_all_tables.seq_scan', null::bigint) as seq_scan,
       history.not_recorded('pg_stat_xact_all_tables.seq_tup_read', null::bigint) as seq_tup_read,
       history.not_recorded('pg_stat_xact_all_tables.idx_scan', null::bigint) as idx_scan,
       history.not_recorded('pg_stat_xact_all_tables.idx_tup_fetch', null::bigint) as idx_tup_fetch,
       history.not_recorded('pg_stat_xact_all_tables.n_tup_ins', null::bigint) as n_tup_ins,
       history.not_recorded('pg_stat_xact_all_tables.n_tup_upd', null::bigint) as n_tup_upd,
       history.not_recorded('pg_stat_xact_all_tables.n_tup_del', null::bigint) as n_tup_del,
       history.not_recorded('pg_stat_xact_all_tables.n_tup_hot_upd', null::bigint) as n_tup_hot_upd,
       history.not_recorded('pg_stat_xact_all_tables.n_tup_newpage_upd', null::bigint) as n_tup_newpage_upd
from history.not_recorded('pg_stat_xact_all_tables');

create view history.pg_stat_xact_sys_tables as
select history.not_recorded('pg_stat_xact_sys_tables.relid', null::oid) as relid,
       history.not_recorded('pg_stat_xact_sys_tables.schemaname', null::name) as schemaname,
       history.not_recorded('pg_stat_xact_sys_tables.relname', null::name) as relname,
       history.not_recorded('pg_stat_xact_sys_tables.seq_scan', null::bigint) as seq_scan,
       history.not_recorded('pg_stat_xact_sys_tables.seq_tup_read', null::bigint) as seq_tup_read,
       history.not_recorded('pg_stat_xact_sys_tables.idx_scan', null::bigint) as idx_scan,
       history.not_recorded('pg_stat_xact_sys_tables.idx_tup_fetch', null::bigint) as idx_tup_fetch,
       history.not_recorded('pg_stat_xact_sys_tables.n_tup_ins', null::bigint) as n_tup_ins,
       history.not_recorded('pg_stat_xact_sys_tables.n_tup_upd', null::bigint) as n_tup_upd,
       history.not_recorded('pg_stat_xact_sys_tables.n_tup_del', null::bigint) as n_tup_del,
       history.not_recorded('pg_stat_xact_sys_tables.n_tup_hot_upd', null::bigint) as n_tup_hot_upd,
       history.not_recorded('pg_stat_xact_sys_tables.n_tup_newpage_upd', null::bigint) as n_tup_newpage_upd
from history.not_recorded('pg_stat_xact_sys_tables');

create view history.pg_stat_xact_user_functions as
select history.not_recorded('pg_stat_xact_user_functions.funcid', null::oid) as funcid,
       history.not_recorded('pg_stat_xact_user_functions.schemaname', null::name) as schemaname,
       history.not_recorded('pg_stat_xact_user_functions.funcname', null::name) as funcname,
       history.not_recorded('pg_stat_xact_user_functions.calls', null::bigint) as calls,
       history.not_recorded('pg_stat_xact_user_functions.total_time', null::double precision) as total_time,
       history.not_recorded('pg_stat_xact_user_functions.self_time', null::double precision) as self_time
from history.not_recorded('pg_stat_xact_user_functions');

create view history.pg_stat_xact_user_tables as
select history.not_recorded('pg_stat_xact_user_tables.relid', null::oid) as relid,
       history.not_recorded('pg_stat_xact_user_tables.schemaname', null::name) as schemaname,
       history.not_recorded('pg_stat_xact_user_tables.relname', null::name) as relname,
       history.not_recorded('pg_stat_xact_user_tables.seq_scan', null::bigint) as seq_scan,
       history.not_recorded('pg_stat_xact_user_tables.seq_tup_read', null::bigint) as seq_tup_read,
       history.not_recorded('pg_stat_xact_user_tables.idx_scan', null::bigint) as idx_scan,
       history.not_recorded('pg_stat_xact_user_tables.idx_tup_fetch', null::bigint) as idx_tup_fetch,
       history.not_recorded('pg_stat_xact_user_tables.n_tup_ins', null::bigint) as n_tup_ins,
       history.not_recorded('pg_stat_xact_user_tables.n_tup_upd', null::bigint) as n_tup_upd,
       history.not_recorded('pg_stat_xact_user_tables.n_tup_del', null::bigint) as n_tup_del,
       history.not_recorded('pg_stat_xact_user_tables.n_tup_hot_upd', null::bigint) as n_tup_hot_upd,
       history.not_recorded('pg_stat_xact_user_tables.n_tup_newpage_upd', null::bigint) as n_tup_newpage_upd
from history.not_recorded('pg_stat_xact_user_tables');

create view history.pg_statio_all_indexes as
select history.not_recorded('pg_statio_all_indexes.relid', null::oid) as relid,
       history.not_recorded('pg_statio_all_indexes.indexrelid', null::oid) as indexrelid,
       history.not_recorded('pg_statio_all_indexes.schemaname', null::name) as schemaname,
       history.not_recorded('pg_statio_all_indexes.relname', null::name) as relname,
       history.not_recorded('pg_statio_all_indexes.indexrelname', null::name) as indexrelname,
       history.not_recorded('pg_statio_all_indexes.idx_blks_read', null::bigint) as idx_blks_read,
       history.not_recorded('pg_statio_all_indexes.idx_blks_hit', null::bigint) as idx_blks_hit
from history.not_recorded('pg_statio_all_indexes');

create view history.pg_statio_all_sequences as
select history.not_recorded('pg_statio_all_sequences.relid', null::oid) as relid,
       history.not_recorded('pg_statio_all_sequences.schemaname', null::name) as schemaname,
       history.not_recorded('pg_statio_all_sequences.relname', null::name) as relname,
       history.not_recorded('pg_statio_all_sequences.blks_read', null::bigint) as blks_read,
       history.not_recorded('pg_statio_all_sequences.blks_hit', null::bigint) as blks_hit
from history.not_recorded('pg_statio_all_sequences');

create view history.pg_statio_all_tables as
select history.not_recorded('pg_statio_all_tables.relid', null::oid) as relid,
       history.not_recorded('pg_statio_all_tables.schemaname', null::name) as schemaname,
       history.not_recorded('pg_statio_all_tables.relname', null::name) as relname,
       history.not_recorded('pg_statio_all_tables.heap_blks_read', null::bigint) as heap_blks_read,
       history.not_recorded('pg_statio_all_tables.heap_blks_hit', null::bigint) as heap_blks_hit,
       history.not_recorded('pg_statio_all_tables.idx_blks_read', null::bigint) as idx_blks_read,
       history.not_recorded('pg_statio_all_tables.idx_blks_hit', null::bigint) as idx_blks_hit,
       history.not_recorded('pg_statio_all_tables.toast_blks_read', null::bigint) as toast_blks_read,
       history.not_recorded('pg_statio_all_tables.toast_blks_hit', null::bigint) as toast_blks_hit,
       history.not_recorded('pg_statio_all_tables.tidx_blks_read', null::bigint) as tidx_blks_read,
       history.not_recorded('pg_statio_all_tables.tidx_blks_hit', null::bigint) as tidx_blks_hit
from history.not_recorded('pg_statio_all_tables');

create view history.pg_statio_sys_indexes as
select history.not_recorded('pg_statio_sys_indexes.relid', null::oid) as relid,
       history.not_recorded('pg_statio_sys_indexes.indexrelid', null::oid) as indexrelid,
       history.not_recorded('pg_statio_sys_indexes.schemaname', null::name) as schemaname,
       history.not_recorded('pg_statio_sys_indexes.relname', null::name) as relname,
       history.not_recorded('pg_statio_sys_indexes.indexrelname', null::name) as indexrelname,
       history.not_recorded('pg_statio_sys_indexes.idx_blks_read', null::bigint) as idx_blks_read,
       history.not_recorded('pg_statio_sys_indexes.idx_blks_hit', null::bigint) as idx_blks_hit
from history.not_recorded('pg_statio_sys_indexes');

create view history.pg_statio_sys_sequences as
select history.not_recorded('pg_statio_sys_sequences.relid', null::oid) as relid,
       history.not_recorded('pg_statio_sys_sequences.schemaname', null::name) as schemaname,
       history.not_recorded('pg_statio_sys_sequences.relname', null::name) as relname,
       history.not_recorded('pg_statio_sys_sequences.blks_read', null::bigint) as blks_read,
       history.not_recorded('pg_statio_sys_sequences.blks_hit', null::bigint) as blks_hit
from history.not_recorded('pg_statio_sys_sequences');

create view history.pg_statio_sys_tables as
select history.not_recorded('pg_statio_sys_tables.relid', null::oid) as relid,
       history.not_recorded('pg_statio_sys_tables.schemaname', null::name) as schemaname,
       history.not_recorded('pg_statio_sys_tables.relname', null::name) as relname,
       history.not_recorded('pg_statio_sys_tables.heap_blks_read', null::bigint) as heap_blks_read,
       history.not_recorded('pg_statio_sys_tables.heap_blks_hit', null::bigint) as heap_blks_hit,
       history.not_recorded('pg_statio_sys_tables.idx_blks_read', null::bigint) as idx_blks_read,
       history.not_recorded('pg_statio_sys_tables.idx_blks_hit', null::bigint) as idx_blks_hit,
       history.not_recorded('pg_statio_sys_tables.toast_blks_read', null::bigint) as toast_blks_read,
       history.not_recorded('pg_statio_sys_tables.toast_blks_hit', null::bigint) as toast_blks_hit,
       history.not_recorded('pg_statio_sys_tables.tidx_blks_read', null::bigint) as tidx_blks_read,
       history.not_recorded('pg_statio_sys_tables.tidx_blks_hit', null::bigint) as tidx_blks_hit
from history.not_recorded('pg_statio_sys_tables');

create view history.pg_statio_user_indexes as
select history.not_recorded('pg_statio_user_indexes.relid', null::oid) as relid,
       history.not_recorded('pg_statio_user_indexes.indexrelid', null::oid) as indexrelid,
       history.not_recorded('pg_statio_user_indexes.schemaname', null::name) as schemaname,
       history.not_recorded('pg_statio_user_indexes.relname', null::name) as relname,
       history.not_recorded('pg_statio_user_indexes.indexrelname', null::name) as indexrelname,
       history.not_recorded('pg_statio_user_indexes.idx_blks_read', null::bigint) as idx_blks_read,
       history.not_recorded('pg_statio_user_indexes.idx_blks_hit', null::bigint) as idx_blks_hit
from history.not_recorded('pg_statio_user_indexes');

create view history.pg_statio_user_sequences as
select history.not_recorded('pg_statio_user_sequences.relid', null::oid) as relid,
       history.not_recorded('pg_statio_user_sequences.schemaname', null::name) as schemaname,
       history.not_recorded('pg_statio_user_sequences.relname', null::name) as relname,
       history.not_recorded('pg_statio_user_sequences.blks_read', null::bigint) as blks_read,
       history.not_recorded('pg_statio_user_sequences.blks_hit', null::bigint) as blks_hit
from history.not_recorded('pg_statio_user_sequences');

create view history.pg_statio_user_tables as
select history.not_recorded('pg_statio_user_tables.relid', null::oid) as relid,
       history.not_recorded('pg_statio_user_tables.schemaname', null::name) as schemaname,
       history.not_recorded('pg_statio_user_tables.relname', null::name) as relname,
       history.not_recorded('pg_statio_user_tables.heap_blks_read', null::bigint) as heap_blks_read,
       history.not_recorded('pg_statio_user_tables.heap_blks_hit', null::bigint) as heap_blks_hit,
       history.not_recorded('pg_statio_user_tables.idx_blks_read', null::bigint) as idx_blks_read,
       history.not_recorded('pg_statio_user_tables.idx_blks_hit', null::bigint) as idx_blks_hit,
       history.not_recorded('pg_statio_user_tables.toast_blks_read', null::bigint) as toast_blks_read,
       history.not_recorded('pg_statio_user_tables.toast_blks_hit', null::bigint) as toast_blks_hit,
       history.not_recorded('pg_statio_user_tables.tidx_blks_read', null::bigint) as tidx_blks_read,
       history.not_recorded('pg_statio_user_tables.tidx_blks_hit', null::bigint) as tidx_blks_hit
from history.not_recorded('pg_statio_user_tables');

create view history.pg_statistic as
select history.not_recorded('pg_statistic.starelid', null::oid) as starelid,
       history.not_recorded('pg_statistic.staattnum', null::smallint) as staattnum,
       history.not_recorded('pg_statistic.stainherit', null::boolean) as stainherit,
       history.not_recorded('pg_statistic.stanullfrac', null::real) as stanullfrac,
       history.not_recorded('pg_statistic.stawidth', null::integer) as stawidth,
       history.not_recorded('pg_statistic.stadistinct', null::real) as stadistinct,
       history.not_recorded('pg_statistic.stakind1', null::smallint) as stakind1,
       history.not_recorded('pg_statistic.stakind2', null::smallint) as stakind2,
       history.not_recorded('pg_statistic.stakind3', null::smallint) as stakind3,
       history.not_recorded('pg_statistic.stakind4', null::smallint) as stakind4,
       history.not_recorded('pg_statistic.stakind5', null::smallint) as stakind5,
       history.not_recorded('pg_statistic.staop1', null::oid) as staop1,
       history.not_recorded('pg_statistic.staop2', null::oid) as staop2,
       history.not_recorded('pg_statistic.staop3', null::oid) as staop3,
       history.not_recorded('pg_statistic.staop4', null::oid) as staop4,
       history.not_recorded('pg_statistic.staop5', null::oid) as staop5,
       history.not_recorded('pg_statistic.stanumbers1', null::real[]) as stanumbers1,
       history.not_recorded('pg_statistic.stanumbers2', null::real[]) as stanumbers2,
       history.not_recorded('pg_statistic.stanumbers3', null::real[]) as stanumbers3,
       history.not_recorded('pg_statistic.stanumbers4', null::real[]) as stanumbers4,
       history.not_recorded('pg_statistic.stanumbers5', null::real[]) as stanumbers5,
       history.not_recorded('pg_statistic.stavalues1', null::text) as stavalues1,
       history.not_recorded('pg_statistic.stavalues2', null::text) as stavalues2,
       history.not_recorded('pg_statistic.stavalues3', null::text) as stavalues3,
       history.not_recorded('pg_statistic.stavalues4', null::text) as stavalues4,
       history.not_recorded('pg_statistic.stavalues5', null::text) as stavalues5,
       history.not_recorded('pg_statistic.stacoll1', null::oid) as stacoll1,
       history.not_recorded('pg_statistic.stacoll2', null::oid) as stacoll2,
       history.not_recorded('pg_statistic.stacoll3', null::oid) as stacoll3,
       history.not_recorded('pg_statistic.stacoll4', null::oid) as stacoll4,
       history.not_recorded('pg_statistic.stacoll5', null::oid) as stacoll5
from history.not_recorded('pg_statistic');

create view history.pg_statistic_ext as
select history.not_recorded('pg_statistic_ext.stxrelid', null::oid) as stxrelid,
       history.not_recorded('pg_statistic_ext.stxname', null::name) as stxname,
       history.not_recorded('pg_statistic_ext.stxnamespace', null::oid) as stxnamespace,
       history.not_recorded('pg_statistic_ext.stxowner', null::oid) as stxowner,
       history.not_recorded('pg_statistic_ext.stxkeys', null::int2vector) as stxkeys,
       history.not_recorded('pg_statistic_ext.stxkind', null::"char"[]) as stxkind,
       history.not_recorded('pg_statistic_ext.stxndistinct', null::pg_ndistinct) as stxndistinct,
       history.not_recorded('pg_statistic_ext.stxdependencies', null::pg_dependencies) as stxdependencies,
       history.not_recorded('pg_statistic_ext.oid', null::oid) as oid,
       history.not_recorded('pg_statistic_ext.stxstattarget', null::smallint) as stxstattarget,
       history.not_recorded('pg_statistic_ext.stxexprs', null::text) as stxexprs
from history.not_recorded('pg_statistic_ext');

create view history.pg_statistic_ext_data as
select history.not_recorded('pg_statistic_ext_data.stxoid', null::oid) as stxoid,
       history.not_recorded('pg_statistic_ext_data.stxdndistinct', null::pg_ndistinct) as stxdndistinct,
       history.not_recorded('pg_statistic_ext_data.stxddependencies', null::pg_dependencies) as stxddependencies,
       history.not_recorded('pg_statistic_ext_data.stxdmcv', null::pg_mcv_list) as stxdmcv,
       history.not_recorded('pg_statistic_ext_data.stxdexpr', null::text) as stxdexpr,
       history.not_recorded('pg_statistic_ext_data.stxdinherit', null::boolean) as stxdinherit
from history.not_recorded('pg_statistic_ext_data');

create view history.pg_stats as
select history.not_recorded('pg_stats.schemaname', null::name) as schemaname,
       history.not_recorded('pg_stats.tablename', null::name) as tablename,
       history.not_recorded('pg_stats.attname', null::name) as attname,
       history.not_recorded('pg_stats.inherited', null::boolean) as inherited,
       history.not_recorded('pg_stats.null_frac', null::real) as null_frac,
       history.not_recorded('pg_stats.avg_width', null::integer) as avg_width,
       history.not_recorded('pg_stats.n_distinct', null::real) as n_distinct,
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
from history.not_recorded('pg_stats');

create view history.pg_stats_ext as
select history.not_recorded('pg_stats_ext.schemaname', null::name) as schemaname,
       history.not_recorded('pg_stats_ext.tablename', null::name) as tablename,
       history.not_recorded('pg_stats_ext.statistics_schemaname', null::name) as statistics_schemaname,
       history.not_recorded('pg_stats_ext.statistics_name', null::name) as statistics_name,
       history.not_recorded('pg_stats_ext.statistics_owner', null::name) as statistics_owner,
       history.not_recorded('pg_stats_ext.attnames', null::name[]) as attnames,
       history.not_recorded('pg_stats_ext.kinds', null::"char"[]) as kinds,
       history.not_recorded('pg_stats_ext.n_distinct', null::pg_ndistinct) as n_distinct,
       history.not_recorded('pg_stats_ext.dependencies', null::pg_dependencies) as dependencies,
       history.not_recorded('pg_stats_ext.most_common_vals', null::text[]) as most_common_vals,
       history.not_recorded('pg_stats_ext.most_common_val_nulls', null::boolean[]) as most_common_val_nulls,
       history.not_recorded('pg_stats_ext.most_common_freqs', null::double precision[]) as most_common_freqs,
       history.not_recorded('pg_stats_ext.most_common_base_freqs', null::double precision[]) as most_common_base_freqs,
       history.not_recorded('pg_stats_ext.exprs', null::text[]) as exprs,
       history.not_recorded('pg_stats_ext.inherited', null::boolean) as inherited
from history.not_recorded('pg_stats_ext');

create view history.pg_stats_ext_exprs as
select history.not_recorded('pg_stats_ext_exprs.schemaname', null::name) as schemaname,
       history.not_recorded('pg_stats_ext_exprs.tablename', null::name) as tablename,
       history.not_recorded('pg_stats_ext_exprs.statistics_schemaname', null::name) as statistics_schemaname,
       history.not_recorded('pg_stats_ext_exprs.statistics_name', null::name) as statistics_name,
       history.not_recorded('pg_stats_ext_exprs.statistics_owner', null::name) as statistics_owner,
       history.not_recorded('pg_stats_ext_exprs.expr', null::text) as expr,
       history.not_recorded('pg_stats_ext_exprs.null_frac', null::real) as null_frac,
       history.not_recorded('pg_stats_ext_exprs.avg_width', null::integer) as avg_width,
       history.not_recorded('pg_stats_ext_exprs.n_distinct', null::real) as n_distinct,
       history.not_recorded('pg_stats_ext_exprs.most_common_vals', null::text) as most_common_vals,
       history.not_recorded('pg_stats_ext_exprs.most_common_freqs', null::real[]) as most_common_freqs,
       history.not_recorded('pg_stats_ext_exprs.histogram_bounds', null::text) as histogram_bounds,
       history.not_recorded('pg_stats_ext_exprs.correlation', null::real) as correlation,
       history.not_recorded('pg_stats_ext_exprs.most_common_elems', null::text) as most_common_elems,
       history.not_recorded('pg_stats_ext_exprs.most_common_elem_freqs', null::real[]) as most_common_elem_freqs,
       history.not_recorded('pg_stats_ext_exprs.elem_count_histogram', null::real[]) as elem_count_histogram,
       history.not_recorded('pg_stats_ext_exprs.inherited', null::boolean) as inherited
from history.not_recorded('pg_stats_ext_exprs');

create view history.pg_subscription as
select history.not_recorded('pg_subscription.subdbid', null::oid) as subdbid,
       history.not_recorded('pg_subscription.subname', null::name) as subname,
       history.not_recorded('pg_subscription.subowner', null::oid) as subowner,
       history.not_recorded('pg_subscription.subenabled', null::boolean) as subenabled,
       history.not_recorded('pg_subscription.subconninfo', null::text) as subconninfo,
       history.not_recorded('pg_subscription.subslotname', null::name) as subslotname,
       history.not_recorded('pg_subscription.subsynccommit', null::text) as subsynccommit,
       history.not_recorded('pg_subscription.subpublications', null::text[]) as subpublications,
       history.not_recorded('pg_subscription.oid', null::oid) as oid,
       history.not_recorded('pg_subscription.subbinary', null::boolean) as subbinary,
       history.not_recorded('pg_subscription.substream', null::"char") as substream,
       history.not_recorded('pg_subscription.subskiplsn', null::pg_lsn) as subskiplsn,
       history.not_recorded('pg_subscription.subtwophasestate', null::"char") as subtwophasestate,
       history.not_recorded('pg_subscription.subdisableonerr', null::boolean) as subdisableonerr,
       history.not_recorded('pg_subscription.subpasswordrequired', null::boolean) as subpasswordrequired,
       history.not_recorded('pg_subscription.subrunasowner', null::boolean) as subrunasowner,
       history.not_recorded('pg_subscription.suborigin', null::text) as suborigin,
       history.not_recorded('pg_subscription.subfailover', null::boolean) as subfailover
from history.not_recorded('pg_subscription');

create view history.pg_subscription_rel as
select history.not_recorded('pg_subscription_rel.srsubid', null::oid) as srsubid,
       history.not_recorded('pg_subscription_rel.srrelid', null::oid) as srrelid,
       history.not_recorded('pg_subscription_rel.srsubstate', null::"char") as srsubstate,
       history.not_recorded('pg_subscription_rel.srsublsn', null::pg_lsn) as srsublsn
from history.not_recorded('pg_subscription_rel');

create view history.pg_tables as
select history.not_recorded('pg_tables.schemaname', null::name) as schemaname,
       history.not_recorded('pg_tables.tablename', null::name) as tablename,
       history.not_recorded('pg_tables.tableowner', null::name) as tableowner,
       history.not_recorded('pg_tables.tablespace', null::name) as tablespace,
       history.not_recorded('pg_tables.hasindexes', null::boolean) as hasindexes,
       history.not_recorded('pg_tables.hasrules', null::boolean) as hasrules,
       history.not_recorded('pg_tables.hastriggers', null::boolean) as hastriggers,
       history.not_recorded('pg_tables.rowsecurity', null::boolean) as rowsecurity
from history.not_recorded('pg_tables');

create view history.pg_tablespace as
select history.not_recorded('pg_tablespace.spcname', null::name) as spcname,
       history.not_recorded('pg_tablespace.spcowner', null::oid) as spcowner,
       history.not_recorded('pg_tablespace.spcacl', null::text[]) as spcacl,
       history.not_recorded('pg_tablespace.spcoptions', null::text[]) as spcoptions,
       history.not_recorded('pg_tablespace.oid', null::oid) as oid
from history.not_recorded('pg_tablespace');

create view history.pg_timezone_abbrevs as
select history.not_recorded('pg_timezone_abbrevs.abbrev', null::text) as abbrev,
       history.not_recorded('pg_timezone_abbrevs.utc_offset', null::interval) as utc_offset,
       history.not_recorded('pg_timezone_abbrevs.is_dst', null::boolean) as is_dst
from history.not_recorded('pg_timezone_abbrevs');

create view history.pg_timezone_names as
select history.not_recorded('pg_timezone_names.name', null::text) as name,
       history.not_recorded('pg_timezone_names.abbrev', null::text) as abbrev,
       history.not_recorded('pg_timezone_names.utc_offset', null::interval) as utc_offset,
       history.not_recorded('pg_timezone_names.is_dst', null::boolean) as is_dst
from history.not_recorded('pg_timezone_names');

create view history.pg_transform as
select history.not_recorded('pg_transform.trftype', null::oid) as trftype,
       history.not_recorded('pg_transform.trflang', null::oid) as trflang,
       history.not_recorded('pg_transform.trffromsql', null::regproc) as trffromsql,
       history.not_recorded('pg_transform.trftosql', null::regproc) as trftosql,
       history.not_recorded('pg_transform.oid', null::oid) as oid
from history.not_recorded('pg_transform');

create view history.pg_trigger as
select history.not_recorded('pg_trigger.tgrelid', null::oid) as tgrelid,
       history.not_recorded('pg_trigger.tgname', null::name) as tgname,
       history.not_recorded('pg_trigger.tgfoid', null::oid) as tgfoid,
       history.not_recorded('pg_trigger.tgtype', null::smallint) as tgtype,
       history.not_recorded('pg_trigger.tgenabled', null::"char") as tgenabled,
       history.not_recorded('pg_trigger.tgisinternal', null::boolean) as tgisinternal,
       history.not_recorded('pg_trigger.tgconstrrelid', null::oid) as tgconstrrelid,
       history.not_recorded('pg_trigger.tgconstrindid', null::oid) as tgconstrindid,
       history.not_recorded('pg_trigger.tgconstraint', null::oid) as tgconstraint,
       history.not_recorded('pg_trigger.tgdeferrable', null::boolean) as tgdeferrable,
       history.not_recorded('pg_trigger.tginitdeferred', null::boolean) as tginitdeferred,
       history.not_recorded('pg_trigger.tgnargs', null::smallint) as tgnargs,
       history.not_recorded('pg_trigger.tgattr', null::int2vector) as tgattr,
       history.not_recorded('pg_trigger.tgargs', null::bytea) as tgargs,
       history.not_recorded('pg_trigger.tgqual', null::text) as tgqual,
       history.not_recorded('pg_trigger.tgoldtable', null::name) as tgoldtable,
       history.not_recorded('pg_trigger.tgnewtable', null::name) as tgnewtable,
       history.not_recorded('pg_trigger.oid', null::oid) as oid,
       history.not_recorded('pg_trigger.tgparentid', null::oid) as tgparentid
from history.not_recorded('pg_trigger');

create view history.pg_ts_config as
select history.not_recorded('pg_ts_config.cfgname', null::name) as cfgname,
       history.not_recorded('pg_ts_config.cfgnamespace', null::oid) as cfgnamespace,
       history.not_recorded('pg_ts_config.cfgowner', null::oid) as cfgowner,
       history.not_recorded('pg_ts_config.cfgparser', null::oid) as cfgparser,
       history.not_recorded('pg_ts_config.oid', null::oid) as oid
from history.not_recorded('pg_ts_config');

create view history.pg_ts_config_map as
select history.not_recorded('pg_ts_config_map.mapcfg', null::oid) as mapcfg,
       history.not_recorded('pg_ts_config_map.maptokentype', null::integer) as maptokentype,
       history.not_recorded('pg_ts_config_map.mapseqno', null::integer) as mapseqno,
       history.not_recorded('pg_ts_config_map.mapdict', null::oid) as mapdict
from history.not_recorded('pg_ts_config_map');

create view history.pg_ts_dict as
select history.not_recorded('pg_ts_dict.dictname', null::name) as dictname,
       history.not_recorded('pg_ts_dict.dictnamespace', null::oid) as dictnamespace,
       history.not_recorded('pg_ts_dict.dictowner', null::oid) as dictowner,
       history.not_recorded('pg_ts_dict.dicttemplate', null::oid) as dicttemplate,
       history.not_recorded('pg_ts_dict.dictinitoption', null::text) as dictinitoption,
       history.not_recorded('pg_ts_dict.oid', null::oid) as oid
from history.not_recorded('pg_ts_dict');

create view history.pg_ts_parser as
select history.not_recorded('pg_ts_parser.prsname', null::name) as prsname,
       history.not_recorded('pg_ts_parser.prsnamespace', null::oid) as prsnamespace,
       history.not_recorded('pg_ts_parser.prsstart', null::regproc) as prsstart,
       history.not_recorded('pg_ts_parser.prstoken', null::regproc) as prstoken,
       history.not_recorded('pg_ts_parser.prsend', null::regproc) as prsend,
       history.not_recorded('pg_ts_parser.prsheadline', null::regproc) as prsheadline,
       history.not_recorded('pg_ts_parser.prslextype', null::regproc) as prslextype,
       history.not_recorded('pg_ts_parser.oid', null::oid) as oid
from history.not_recorded('pg_ts_parser');

create view history.pg_ts_template as
select history.not_recorded('pg_ts_template.tmplname', null::name) as tmplname,
       history.not_recorded('pg_ts_template.tmplnamespace', null::oid) as tmplnamespace,
       history.not_recorded('pg_ts_template.tmplinit', null::regproc) as tmplinit,
       history.not_recorded('pg_ts_template.tmpllexize', null::regproc) as tmpllexize,
       history.not_recorded('pg_ts_template.oid', null::oid) as oid
from history.not_recorded('pg_ts_template');

create view history.pg_type as
select history.not_recorded('pg_type.typname', null::name) as typname,
       history.not_recorded('pg_type.typnamespace', null::oid) as typnamespace,
       history.not_recorded('pg_type.typowner', null::oid) as typowner,
       history.not_recorded('pg_type.typlen', null::smallint) as typlen,
       history.not_recorded('pg_type.typbyval', null::boolean) as typbyval,
       history.not_recorded('pg_type.typtype', null::"char") as typtype,
       history.not_recorded('pg_type.typcategory', null::"char") as typcategory,
       history.not_recorded('pg_type.typispreferred', null::boolean) as typispreferred,
       history.not_recorded('pg_type.typisdefined', null::boolean) as typisdefined,
       history.not_recorded('pg_type.typdelim', null::"char") as typdelim,
       history.not_recorded('pg_type.typrelid', null::oid) as typrelid,
       history.not_recorded('pg_type.typelem', null::oid) as typelem,
       history.not_recorded('pg_type.typarray', null::oid) as typarray,
       history.not_recorded('pg_type.typinput', null::regproc) as typinput,
       history.not_recorded('pg_type.typoutput', null::regproc) as typoutput,
       history.not_recorded('pg_type.typreceive', null::regproc) as typreceive,
       history.not_recorded('pg_type.typsend', null::regproc) as typsend,
       history.not_recorded('pg_type.typmodin', null::regproc) as typmodin,
       history.not_recorded('pg_type.typmodout', null::regproc) as typmodout,
       history.not_recorded('pg_type.typanalyze', null::regproc) as typanalyze,
       history.not_recorded('pg_type.typalign', null::"char") as typalign,
       history.not_recorded('pg_type.typstorage', null::"char") as typstorage,
       history.not_recorded('pg_type.typnotnull', null::boolean) as typnotnull,
       history.not_recorded('pg_type.typbasetype', null::oid) as typbasetype,
       history.not_recorded('pg_type.typtypmod', null::integer) as typtypmod,
       history.not_recorded('pg_type.typndims', null::integer) as typndims,
       history.not_recorded('pg_type.typcollation', null::oid) as typcollation,
       history.not_recorded('pg_type.typdefaultbin', null::text) as typdefaultbin,
       history.not_recorded('pg_type.typdefault', null::text) as typdefault,
       history.not_recorded('pg_type.typacl', null::text[]) as typacl,
       history.not_recorded('pg_type.oid', null::oid) as oid,
       history.not_recorded('pg_type.typsubscript', null::regproc) as typsubscript
from history.not_recorded('pg_type');

create view history.pg_user as
select history.not_recorded('pg_user.usename', null::name) as usename,
       history.not_recorded('pg_user.usesysid', null::oid) as usesysid,
       history.not_recorded('pg_user.usecreatedb', null::boolean) as usecreatedb,
       history.not_recorded('pg_user.usesuper', null::boolean) as usesuper,
       history.not_recorded('pg_user.userepl', null::boolean) as userepl,
       history.not_recorded('pg_user.usebypassrls', null::boolean) as usebypassrls,
       history.not_recorded('pg_user.passwd', null::text) as passwd,
       history.not_recorded('pg_user.valuntil', null::timestamp with time zone) as valuntil,
       history.not_recorded('pg_user.useconfig', null::text[]) as useconfig
from history.not_recorded('pg_user');

create view history.pg_user_mapping as
select history.not_recorded('pg_user_mapping.umuser', null::oid) as umuser,
       history.not_recorded('pg_user_mapping.umserver', null::oid) as umserver,
       history.not_recorded('pg_user_mapping.umoptions', null::text[]) as umoptions,
       history.not_recorded('pg_user_mapping.oid', null::oid) as oid
from history.not_recorded('pg_user_mapping');

create view history.pg_user_mappings as
select history.not_recorded('pg_user_mappings.umid', null::oid) as umid,
       history.not_recorded('pg_user_mappings.srvid', null::oid) as srvid,
       history.not_recorded('pg_user_mappings.srvname', null::name) as srvname,
       history.not_recorded('pg_user_mappings.umuser', null::oid) as umuser,
       history.not_recorded('pg_user_mappings.usename', null::name) as usename,
       history.not_recorded('pg_user_mappings.umoptions', null::text[]) as umoptions
from history.not_recorded('pg_user_mappings');

create view history.pg_views as
select history.not_recorded('pg_views.schemaname', null::name) as schemaname,
       history.not_recorded('pg_views.viewname', null::name) as viewname,
       history.not_recorded('pg_views.viewowner', null::name) as viewowner,
       history.not_recorded('pg_views.definition', null::text) as definition
from history.not_recorded('pg_views');

create view history.pg_wait_events as
select history.not_recorded('pg_wait_events.type', null::text) as type,
       history.not_recorded('pg_wait_events.name', null::text) as name,
       history.not_recorded('pg_wait_events.description', null::text) as description
from history.not_recorded('pg_wait_events');
