-- Generated; see docs/history.md.

create function history.amvalidate(oid) returns boolean language plpgsql as
  $$begin perform history.not_recorded('amvalidate(oid)'); end$$;

create function history.binary_upgrade_add_sub_rel_state(text, oid, "char", pg_lsn) returns void language plpgsql as
  $$begin perform history.not_recorded('binary_upgrade_add_sub_rel_state(text, oid, "char", pg_lsn)'); end$$;

create function history.binary_upgrade_create_empty_extension(text, text, boolean, text, oid[], text[], text[]) returns void language plpgsql as
  $$begin perform history.not_recorded('binary_upgrade_create_empty_extension(text, text, boolean, text, oid[], text[], text[])'); end$$;

create function history.binary_upgrade_logical_slot_has_caught_up(name) returns boolean language plpgsql as
  $$begin perform history.not_recorded('binary_upgrade_logical_slot_has_caught_up(name)'); end$$;

create function history.binary_upgrade_replorigin_advance(text, pg_lsn) returns void language plpgsql as
  $$begin perform history.not_recorded('binary_upgrade_replorigin_advance(text, pg_lsn)'); end$$;

create function history.binary_upgrade_set_missing_value(oid, text, text) returns void language plpgsql as
  $$begin perform history.not_recorded('binary_upgrade_set_missing_value(oid, text, text)'); end$$;

create function history.binary_upgrade_set_next_array_pg_type_oid(oid) returns void language plpgsql as
  $$begin perform history.not_recorded('binary_upgrade_set_next_array_pg_type_oid(oid)'); end$$;

create function history.binary_upgrade_set_next_heap_pg_class_oid(oid) returns void language plpgsql as
  $$begin perform history.not_recorded('binary_upgrade_set_next_heap_pg_class_oid(oid)'); end$$;

create function history.binary_upgrade_set_next_heap_relfilenode(oid) returns void language plpgsql as
  $$begin perform history.not_recorded('binary_upgrade_set_next_heap_relfilenode(oid)'); end$$;

create function history.binary_upgrade_set_next_index_pg_class_oid(oid) returns void language plpgsql as
  $$begin perform history.not_recorded('binary_upgrade_set_next_index_pg_class_oid(oid)'); end$$;

create function history.binary_upgrade_set_next_index_relfilenode(oid) returns void language plpgsql as
  $$begin perform history.not_recorded('binary_upgrade_set_next_index_relfilenode(oid)'); end$$;

create function history.binary_upgrade_set_next_multirange_array_pg_type_oid(oid) returns void language plpgsql as
  $$begin perform history.not_recorded('binary_upgrade_set_next_multirange_array_pg_type_oid(oid)'); end$$;

create function history.binary_upgrade_set_next_multirange_pg_type_oid(oid) returns void language plpgsql as
  $$begin perform history.not_recorded('binary_upgrade_set_next_multirange_pg_type_oid(oid)'); end$$;

create function history.binary_upgrade_set_next_pg_authid_oid(oid) returns void language plpgsql as
  $$begin perform history.not_recorded('binary_upgrade_set_next_pg_authid_oid(oid)'); end$$;

create function history.binary_upgrade_set_next_pg_enum_oid(oid) returns void language plpgsql as
  $$begin perform history.not_recorded('binary_upgrade_set_next_pg_enum_oid(oid)'); end$$;

create function history.binary_upgrade_set_next_pg_tablespace_oid(oid) returns void language plpgsql as
  $$begin perform history.not_recorded('binary_upgrade_set_next_pg_tablespace_oid(oid)'); end$$;

create function history.binary_upgrade_set_next_pg_type_oid(oid) returns void language plpgsql as
  $$begin perform history.not_recorded('binary_upgrade_set_next_pg_type_oid(oid)'); end$$;

create function history.binary_upgrade_set_next_toast_pg_class_oid(oid) returns void language plpgsql as
  $$begin perform history.not_recorded('binary_upgrade_set_next_toast_pg_class_oid(oid)'); end$$;

create function history.binary_upgrade_set_next_toast_pg_type_oid(oid) returns void language plpgsql as
  $$begin perform history.not_recorded('binary_upgrade_set_next_toast_pg_type_oid(oid)'); end$$;

create function history.binary_upgrade_set_next_toast_relfilenode(oid) returns void language plpgsql as
  $$begin perform history.not_recorded('binary_upgrade_set_next_toast_relfilenode(oid)'); end$$;

create function history.binary_upgrade_set_record_init_privs(boolean) returns void language plpgsql as
  $$begin perform history.not_recorded('binary_upgrade_set_record_init_privs(boolean)'); end$$;

create function history.brin_desummarize_range(regclass, bigint) returns void language plpgsql as
  $$begin perform history.not_recorded('brin_desummarize_range(regclass, bigint)'); end$$;

create function history.brin_summarize_new_values(regclass) returns integer language plpgsql as
  $$begin perform history.not_recorded('brin_summarize_new_values(regclass)'); end$$;

create function history.brin_summarize_range(regclass, bigint) returns integer language plpgsql as
  $$begin perform history.not_recorded('brin_summarize_range(regclass, bigint)'); end$$;

create function history.current_query() returns text language plpgsql as
  $$begin perform history.not_recorded('current_query()'); end$$;

create function history."current_schema"() returns name language plpgsql as
  $$begin perform history.not_recorded('current_schema()'); end$$;

create function history.current_schemas(boolean) returns name[] language plpgsql as
  $$begin perform history.not_recorded('current_schemas(boolean)'); end$$;

create function history."current_user"() returns name language plpgsql as
  $$begin perform history.not_recorded('current_user()'); end$$;

create function history.currtid(oid, tid) returns tid language plpgsql as
  $$begin perform history.not_recorded('currtid(oid, tid)'); end$$;

create function history.currtid2(text, tid) returns tid language plpgsql as
  $$begin perform history.not_recorded('currtid2(text, tid)'); end$$;

create function history.currval(regclass) returns bigint language plpgsql as
  $$begin perform history.not_recorded('currval(regclass)'); end$$;

create function history.cursor_to_xml(cursor refcursor, count integer, nulls boolean, tableforest boolean, targetns text) returns xml language plpgsql as
  $$begin perform history.not_recorded('cursor_to_xml(refcursor, integer, boolean, boolean, text)'); end$$;

create function history.cursor_to_xmlschema(cursor refcursor, nulls boolean, tableforest boolean, targetns text) returns xml language plpgsql as
  $$begin perform history.not_recorded('cursor_to_xmlschema(refcursor, boolean, boolean, text)'); end$$;

create function history.database_to_xml(nulls boolean, tableforest boolean, targetns text) returns xml language plpgsql as
  $$begin perform history.not_recorded('database_to_xml(boolean, boolean, text)'); end$$;

create function history.database_to_xml_and_xmlschema(nulls boolean, tableforest boolean, targetns text) returns xml language plpgsql as
  $$begin perform history.not_recorded('database_to_xml_and_xmlschema(boolean, boolean, text)'); end$$;

create function history.database_to_xmlschema(nulls boolean, tableforest boolean, targetns text) returns xml language plpgsql as
  $$begin perform history.not_recorded('database_to_xmlschema(boolean, boolean, text)'); end$$;

create function history.fmgr_c_validator(oid) returns void language plpgsql as
  $$begin perform history.not_recorded('fmgr_c_validator(oid)'); end$$;

create function history.fmgr_internal_validator(oid) returns void language plpgsql as
  $$begin perform history.not_recorded('fmgr_internal_validator(oid)'); end$$;

create function history.fmgr_sql_validator(oid) returns void language plpgsql as
  $$begin perform history.not_recorded('fmgr_sql_validator(oid)'); end$$;

create function history.get_current_ts_config() returns regconfig language plpgsql as
  $$begin perform history.not_recorded('get_current_ts_config()'); end$$;

create function history.getpgusername() returns name language plpgsql as
  $$begin perform history.not_recorded('getpgusername()'); end$$;

create function history.gin_clean_pending_list(regclass) returns bigint language plpgsql as
  $$begin perform history.not_recorded('gin_clean_pending_list(regclass)'); end$$;

create function history.has_column_privilege(name, oid, smallint, text) returns boolean language plpgsql as
  $$begin perform history.not_recorded('has_column_privilege(name, oid, smallint, text)'); end$$;

create function history.has_column_privilege(name, oid, text, text) returns boolean language plpgsql as
  $$begin perform history.not_recorded('has_column_privilege(name, oid, text, text)'); end$$;

create function history.has_column_privilege(name, text, smallint, text) returns boolean language plpgsql as
  $$begin perform history.not_recorded('has_column_privilege(name, text, smallint, text)'); end$$;

create function history.has_column_privilege(name, text, text, text) returns boolean language plpgsql as
  $$begin perform history.not_recorded('has_column_privilege(name, text, text, text)'); end$$;

create function history.has_column_privilege(oid, oid, smallint, text) returns boolean language plpgsql as
  $$begin perform history.not_recorded('has_column_privilege(oid, oid, smallint, text)'); end$$;

create function history.has_column_privilege(oid, oid, text, text) returns boolean language plpgsql as
  $$begin perform history.not_recorded('has_column_privilege(oid, oid, text, text)'); end$$;

create function history.has_column_privilege(oid, smallint, text) returns boolean language plpgsql as
  $$begin perform history.not_recorded('has_column_privilege(oid, smallint, text)'); end$$;

create function history.has_column_privilege(oid, text, smallint, text) returns boolean language plpgsql as
  $$begin perform history.not_recorded('has_column_privilege(oid, text, smallint, text)'); end$$;

create function history.has_column_privilege(oid, text, text) returns boolean language plpgsql as
  $$begin perform history.not_recorded('has_column_privilege(oid, text, text)'); end$$;

create function history.has_column_privilege(oid, text, text, text) returns boolean language plpgsql as
  $$begin perform history.not_recorded('has_column_privilege(oid, text, text, text)'); end$$;

create function history.has_column_privilege(text, smallint, text) returns boolean language plpgsql as
  $$begin perform history.not_recorded('has_column_privilege(text, smallint, text)'); end$$;

create function history.has_column_privilege(text, text, text) returns boolean language plpgsql as
  $$begin perform history.not_recorded('has_column_privilege(text, text, text)'); end$$;

create function history.has_foreign_data_wrapper_privilege(name, oid, text) returns boolean language plpgsql as
  $$begin perform history.not_recorded('has_foreign_data_wrapper_privilege(name, oid, text)'); end$$;

create function history.has_foreign_data_wrapper_privilege(name, text, text) returns boolean language plpgsql as
  $$begin perform history.not_recorded('has_foreign_data_wrapper_privilege(name, text, text)'); end$$;

create function history.has_foreign_data_wrapper_privilege(oid, oid, text) returns boolean language plpgsql as
  $$begin perform history.not_recorded('has_foreign_data_wrapper_privilege(oid, oid, text)'); end$$;

create function history.has_foreign_data_wrapper_privilege(oid, text) returns boolean language plpgsql as
  $$begin perform history.not_recorded('has_foreign_data_wrapper_privilege(oid, text)'); end$$;

create function history.has_foreign_data_wrapper_privilege(oid, text, text) returns boolean language plpgsql as
  $$begin perform history.not_recorded('has_foreign_data_wrapper_privilege(oid, text, text)'); end$$;

create function history.has_foreign_data_wrapper_privilege(text, text) returns boolean language plpgsql as
  $$begin perform history.not_recorded('has_foreign_data_wrapper_privilege(text, text)'); end$$;

create function history.has_function_privilege(name, oid, text) returns boolean language plpgsql as
  $$begin perform history.not_recorded('has_function_privilege(name, oid, text)'); end$$;

create function history.has_function_privilege(name, text, text) returns boolean language plpgsql as
  $$begin perform history.not_recorded('has_function_privilege(name, text, text)'); end$$;

create function history.has_function_privilege(oid, oid, text) returns boolean language plpgsql as
  $$begin perform history.not_recorded('has_function_privilege(oid, oid, text)'); end$$;

create function history.has_function_privilege(oid, text) returns boolean language plpgsql as
  $$begin perform history.not_recorded('has_function_privilege(oid, text)'); end$$;

create function history.has_function_privilege(oid, text, text) returns boolean language plpgsql as
  $$begin perform history.not_recorded('has_function_privilege(oid, text, text)'); end$$;

create function history.has_function_privilege(text, text) returns boolean language plpgsql as
  $$begin perform history.not_recorded('has_function_privilege(text, text)'); end$$;

create function history.has_language_privilege(name, oid, text) returns boolean language plpgsql as
  $$begin perform history.not_recorded('has_language_privilege(name, oid, text)'); end$$;

create function history.has_language_privilege(name, text, text) returns boolean language plpgsql as
  $$begin perform history.not_recorded('has_language_privilege(name, text, text)'); end$$;

create function history.has_language_privilege(oid, oid, text) returns boolean language plpgsql as
  $$begin perform history.not_recorded('has_language_privilege(oid, oid, text)'); end$$;

create function history.has_language_privilege(oid, text) returns boolean language plpgsql as
  $$begin perform history.not_recorded('has_language_privilege(oid, text)'); end$$;

create function history.has_language_privilege(oid, text, text) returns boolean language plpgsql as
  $$begin perform history.not_recorded('has_language_privilege(oid, text, text)'); end$$;

create function history.has_language_privilege(text, text) returns boolean language plpgsql as
  $$begin perform history.not_recorded('has_language_privilege(text, text)'); end$$;

create function history.has_largeobject_privilege(name, oid, text) returns boolean language plpgsql as
  $$begin perform history.not_recorded('has_largeobject_privilege(name, oid, text)'); end$$;

create function history.has_largeobject_privilege(oid, oid, text) returns boolean language plpgsql as
  $$begin perform history.not_recorded('has_largeobject_privilege(oid, oid, text)'); end$$;

create function history.has_largeobject_privilege(oid, text) returns boolean language plpgsql as
  $$begin perform history.not_recorded('has_largeobject_privilege(oid, text)'); end$$;

create function history.has_parameter_privilege(name, text, text) returns boolean language plpgsql as
  $$begin perform history.not_recorded('has_parameter_privilege(name, text, text)'); end$$;

create function history.has_parameter_privilege(oid, text, text) returns boolean language plpgsql as
  $$begin perform history.not_recorded('has_parameter_privilege(oid, text, text)'); end$$;

create function history.has_parameter_privilege(text, text) returns boolean language plpgsql as
  $$begin perform history.not_recorded('has_parameter_privilege(text, text)'); end$$;

create function history.has_server_privilege(name, oid, text) returns boolean language plpgsql as
  $$begin perform history.not_recorded('has_server_privilege(name, oid, text)'); end$$;

create function history.has_server_privilege(name, text, text) returns boolean language plpgsql as
  $$begin perform history.not_recorded('has_server_privilege(name, text, text)'); end$$;

create function history.has_server_privilege(oid, oid, text) returns boolean language plpgsql as
  $$begin perform history.not_recorded('has_server_privilege(oid, oid, text)'); end$$;

create function history.has_server_privilege(oid, text) returns boolean language plpgsql as
  $$begin perform history.not_recorded('has_server_privilege(oid, text)'); end$$;

create function history.has_server_privilege(oid, text, text) returns boolean language plpgsql as
  $$begin perform history.not_recorded('has_server_privilege(oid, text, text)'); end$$;

create function history.has_server_privilege(text, text) returns boolean language plpgsql as
  $$begin perform history.not_recorded('has_server_privilege(text, text)'); end$$;

create function history.has_type_privilege(name, oid, text) returns boolean language plpgsql as
  $$begin perform history.not_recorded('has_type_privilege(name, oid, text)'); end$$;

create function history.has_type_privilege(name, text, text) returns boolean language plpgsql as
  $$begin perform history.not_recorded('has_type_privilege(name, text, text)'); end$$;

create function history.has_type_privilege(oid, oid, text) returns boolean language plpgsql as
  $$begin perform history.not_recorded('has_type_privilege(oid, oid, text)'); end$$;

create function history.has_type_privilege(oid, text) returns boolean language plpgsql as
  $$begin perform history.not_recorded('has_type_privilege(oid, text)'); end$$;

create function history.has_type_privilege(oid, text, text) returns boolean language plpgsql as
  $$begin perform history.not_recorded('has_type_privilege(oid, text, text)'); end$$;

create function history.has_type_privilege(text, text) returns boolean language plpgsql as
  $$begin perform history.not_recorded('has_type_privilege(text, text)'); end$$;

create function history.icu_unicode_version() returns text language plpgsql as
  $$begin perform history.not_recorded('icu_unicode_version()'); end$$;

create function history.inet_client_addr() returns inet language plpgsql as
  $$begin perform history.not_recorded('inet_client_addr()'); end$$;

create function history.inet_client_port() returns integer language plpgsql as
  $$begin perform history.not_recorded('inet_client_port()'); end$$;

create function history.inet_server_addr() returns inet language plpgsql as
  $$begin perform history.not_recorded('inet_server_addr()'); end$$;

create function history.inet_server_port() returns integer language plpgsql as
  $$begin perform history.not_recorded('inet_server_port()'); end$$;

create function history.lastval() returns bigint language plpgsql as
  $$begin perform history.not_recorded('lastval()'); end$$;

create function history.lo_close(integer) returns integer language plpgsql as
  $$begin perform history.not_recorded('lo_close(integer)'); end$$;

create function history.lo_creat(integer) returns oid language plpgsql as
  $$begin perform history.not_recorded('lo_creat(integer)'); end$$;

create function history.lo_create(oid) returns oid language plpgsql as
  $$begin perform history.not_recorded('lo_create(oid)'); end$$;

create function history.lo_export(oid, text) returns integer language plpgsql as
  $$begin perform history.not_recorded('lo_export(oid, text)'); end$$;

create function history.lo_from_bytea(oid, bytea) returns oid language plpgsql as
  $$begin perform history.not_recorded('lo_from_bytea(oid, bytea)'); end$$;

create function history.lo_get(oid) returns bytea language plpgsql as
  $$begin perform history.not_recorded('lo_get(oid)'); end$$;

create function history.lo_get(oid, bigint, integer) returns bytea language plpgsql as
  $$begin perform history.not_recorded('lo_get(oid, bigint, integer)'); end$$;

create function history.lo_import(text) returns oid language plpgsql as
  $$begin perform history.not_recorded('lo_import(text)'); end$$;

create function history.lo_import(text, oid) returns oid language plpgsql as
  $$begin perform history.not_recorded('lo_import(text, oid)'); end$$;

create function history.lo_lseek(integer, integer, integer) returns integer language plpgsql as
  $$begin perform history.not_recorded('lo_lseek(integer, integer, integer)'); end$$;

create function history.lo_lseek64(integer, bigint, integer) returns bigint language plpgsql as
  $$begin perform history.not_recorded('lo_lseek64(integer, bigint, integer)'); end$$;

create function history.lo_open(oid, integer) returns integer language plpgsql as
  $$begin perform history.not_recorded('lo_open(oid, integer)'); end$$;

create function history.lo_put(oid, bigint, bytea) returns void language plpgsql as
  $$begin perform history.not_recorded('lo_put(oid, bigint, bytea)'); end$$;

create function history.lo_tell(integer) returns integer language plpgsql as
  $$begin perform history.not_recorded('lo_tell(integer)'); end$$;

create function history.lo_tell64(integer) returns bigint language plpgsql as
  $$begin perform history.not_recorded('lo_tell64(integer)'); end$$;

create function history.lo_truncate(integer, integer) returns integer language plpgsql as
  $$begin perform history.not_recorded('lo_truncate(integer, integer)'); end$$;

create function history.lo_truncate64(integer, bigint) returns integer language plpgsql as
  $$begin perform history.not_recorded('lo_truncate64(integer, bigint)'); end$$;

create function history.lo_unlink(oid) returns integer language plpgsql as
  $$begin perform history.not_recorded('lo_unlink(oid)'); end$$;

create function history.loread(integer, integer) returns bytea language plpgsql as
  $$begin perform history.not_recorded('loread(integer, integer)'); end$$;

create function history.lowrite(integer, bytea) returns integer language plpgsql as
  $$begin perform history.not_recorded('lowrite(integer, bytea)'); end$$;

create function history.nextval(regclass) returns bigint language plpgsql as
  $$begin perform history.not_recorded('nextval(regclass)'); end$$;

create function history.oidvectortypes(oidvector) returns text language plpgsql as
  $$begin perform history.not_recorded('oidvectortypes(oidvector)'); end$$;

create function history.pg_advisory_lock(bigint) returns void language plpgsql as
  $$begin perform history.not_recorded('pg_advisory_lock(bigint)'); end$$;

create function history.pg_advisory_lock(integer, integer) returns void language plpgsql as
  $$begin perform history.not_recorded('pg_advisory_lock(integer, integer)'); end$$;

create function history.pg_advisory_lock_shared(bigint) returns void language plpgsql as
  $$begin perform history.not_recorded('pg_advisory_lock_shared(bigint)'); end$$;

create function history.pg_advisory_lock_shared(integer, integer) returns void language plpgsql as
  $$begin perform history.not_recorded('pg_advisory_lock_shared(integer, integer)'); end$$;

create function history.pg_advisory_unlock(bigint) returns boolean language plpgsql as
  $$begin perform history.not_recorded('pg_advisory_unlock(bigint)'); end$$;

create function history.pg_advisory_unlock(integer, integer) returns boolean language plpgsql as
  $$begin perform history.not_recorded('pg_advisory_unlock(integer, integer)'); end$$;

create function history.pg_advisory_unlock_all() returns void language plpgsql as
  $$begin perform history.not_recorded('pg_advisory_unlock_all()'); end$$;

create function history.pg_advisory_unlock_shared(bigint) returns boolean language plpgsql as
  $$begin perform history.not_recorded('pg_advisory_unlock_shared(bigint)'); end$$;

create function history.pg_advisory_unlock_shared(integer, integer) returns boolean language plpgsql as
  $$begin perform history.not_recorded('pg_advisory_unlock_shared(integer, integer)'); end$$;

create function history.pg_advisory_xact_lock(bigint) returns void language plpgsql as
  $$begin perform history.not_recorded('pg_advisory_xact_lock(bigint)'); end$$;

create function history.pg_advisory_xact_lock(integer, integer) returns void language plpgsql as
  $$begin perform history.not_recorded('pg_advisory_xact_lock(integer, integer)'); end$$;

create function history.pg_advisory_xact_lock_shared(bigint) returns void language plpgsql as
  $$begin perform history.not_recorded('pg_advisory_xact_lock_shared(bigint)'); end$$;

create function history.pg_advisory_xact_lock_shared(integer, integer) returns void language plpgsql as
  $$begin perform history.not_recorded('pg_advisory_xact_lock_shared(integer, integer)'); end$$;

create function history.pg_available_extension_versions(OUT name name, OUT version text, OUT superuser boolean, OUT trusted boolean, OUT relocatable boolean, OUT schema name, OUT requires name[], OUT comment text) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('pg_available_extension_versions()'); end$$;

create function history.pg_available_extensions(OUT name name, OUT default_version text, OUT comment text) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('pg_available_extensions()'); end$$;

create function history.pg_available_wal_summaries(OUT tli bigint, OUT start_lsn pg_lsn, OUT end_lsn pg_lsn) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('pg_available_wal_summaries()'); end$$;

create function history.pg_backup_start(label text, fast boolean DEFAULT false) returns pg_lsn language plpgsql as
  $$begin perform history.not_recorded('pg_backup_start(text, boolean)'); end$$;

create function history.pg_backup_start_time() returns timestamp with time zone language plpgsql as
  $$begin perform history.not_recorded('pg_backup_start_time()'); end$$;

create function history.pg_backup_stop(wait_for_archive boolean DEFAULT true, OUT lsn pg_lsn, OUT labelfile text, OUT spcmapfile text) returns record language plpgsql as
  $$begin perform history.not_recorded('pg_backup_stop(boolean)'); end$$;

create function history.pg_basetype(regtype) returns regtype language plpgsql as
  $$begin perform history.not_recorded('pg_basetype(regtype)'); end$$;

create function history.pg_cancel_backend(integer) returns boolean language plpgsql as
  $$begin perform history.not_recorded('pg_cancel_backend(integer)'); end$$;

create function history.pg_clear_attribute_stats(schemaname text, relname text, attname text, inherited boolean) returns void language plpgsql as
  $$begin perform history.not_recorded('pg_clear_attribute_stats(text, text, text, boolean)'); end$$;

create function history.pg_clear_relation_stats(schemaname text, relname text) returns void language plpgsql as
  $$begin perform history.not_recorded('pg_clear_relation_stats(text, text)'); end$$;

create function history.pg_collation_actual_version(oid) returns text language plpgsql as
  $$begin perform history.not_recorded('pg_collation_actual_version(oid)'); end$$;

create function history.pg_collation_is_visible(oid) returns boolean language plpgsql as
  $$begin perform history.not_recorded('pg_collation_is_visible(oid)'); end$$;

create function history.pg_column_is_updatable(regclass, smallint, boolean) returns boolean language plpgsql as
  $$begin perform history.not_recorded('pg_column_is_updatable(regclass, smallint, boolean)'); end$$;

create function history.pg_config(OUT name text, OUT setting text) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('pg_config()'); end$$;

create function history.pg_control_checkpoint(OUT checkpoint_lsn pg_lsn, OUT redo_lsn pg_lsn, OUT redo_wal_file text, OUT timeline_id integer, OUT prev_timeline_id integer, OUT full_page_writes boolean, OUT next_xid text, OUT next_oid oid, OUT next_multixact_id xid, OUT next_multi_offset xid, OUT oldest_xid xid, OUT oldest_xid_dbid oid, OUT oldest_active_xid xid, OUT oldest_multi_xid xid, OUT oldest_multi_dbid oid, OUT oldest_commit_ts_xid xid, OUT newest_commit_ts_xid xid, OUT checkpoint_time timestamp with time zone) returns record language plpgsql as
  $$begin perform history.not_recorded('pg_control_checkpoint()'); end$$;

create function history.pg_control_init(OUT max_data_alignment integer, OUT database_block_size integer, OUT blocks_per_segment integer, OUT wal_block_size integer, OUT bytes_per_wal_segment integer, OUT max_identifier_length integer, OUT max_index_columns integer, OUT max_toast_chunk_size integer, OUT large_object_chunk_size integer, OUT float8_pass_by_value boolean, OUT data_page_checksum_version integer, OUT default_char_signedness boolean) returns record language plpgsql as
  $$begin perform history.not_recorded('pg_control_init()'); end$$;

create function history.pg_control_recovery(OUT min_recovery_end_lsn pg_lsn, OUT min_recovery_end_timeline integer, OUT backup_start_lsn pg_lsn, OUT backup_end_lsn pg_lsn, OUT end_of_backup_record_required boolean) returns record language plpgsql as
  $$begin perform history.not_recorded('pg_control_recovery()'); end$$;

create function history.pg_control_system(OUT pg_control_version integer, OUT catalog_version_no integer, OUT system_identifier bigint, OUT pg_control_last_modified timestamp with time zone) returns record language plpgsql as
  $$begin perform history.not_recorded('pg_control_system()'); end$$;

create function history.pg_conversion_is_visible(oid) returns boolean language plpgsql as
  $$begin perform history.not_recorded('pg_conversion_is_visible(oid)'); end$$;

create function history.pg_copy_logical_replication_slot(src_slot_name name, dst_slot_name name, OUT slot_name name, OUT lsn pg_lsn) returns record language plpgsql as
  $$begin perform history.not_recorded('pg_copy_logical_replication_slot(name, name)'); end$$;

create function history.pg_copy_logical_replication_slot(src_slot_name name, dst_slot_name name, temporary boolean, OUT slot_name name, OUT lsn pg_lsn) returns record language plpgsql as
  $$begin perform history.not_recorded('pg_copy_logical_replication_slot(name, name, boolean)'); end$$;

create function history.pg_copy_logical_replication_slot(src_slot_name name, dst_slot_name name, temporary boolean, plugin name, OUT slot_name name, OUT lsn pg_lsn) returns record language plpgsql as
  $$begin perform history.not_recorded('pg_copy_logical_replication_slot(name, name, boolean, name)'); end$$;

create function history.pg_copy_physical_replication_slot(src_slot_name name, dst_slot_name name, OUT slot_name name, OUT lsn pg_lsn) returns record language plpgsql as
  $$begin perform history.not_recorded('pg_copy_physical_replication_slot(name, name)'); end$$;

create function history.pg_copy_physical_replication_slot(src_slot_name name, dst_slot_name name, temporary boolean, OUT slot_name name, OUT lsn pg_lsn) returns record language plpgsql as
  $$begin perform history.not_recorded('pg_copy_physical_replication_slot(name, name, boolean)'); end$$;

create function history.pg_create_logical_replication_slot(slot_name name, plugin name, temporary boolean DEFAULT false, OUT slot_name_ name, OUT lsn pg_lsn) returns record language plpgsql as
  $$begin perform history.not_recorded('pg_create_logical_replication_slot(name, name, boolean)'); end$$;

create function history.pg_create_logical_replication_slot(slot_name name, plugin name, temporary boolean DEFAULT false, twophase boolean DEFAULT false, OUT slot_name_ name, OUT lsn pg_lsn) returns record language plpgsql as
  $$begin perform history.not_recorded('pg_create_logical_replication_slot(name, name, boolean, boolean)'); end$$;

create function history.pg_create_logical_replication_slot(slot_name name, plugin name, temporary boolean DEFAULT false, twophase boolean DEFAULT false, failover boolean DEFAULT false, OUT slot_name_ name, OUT lsn pg_lsn) returns record language plpgsql as
  $$begin perform history.not_recorded('pg_create_logical_replication_slot(name, name, boolean, boolean, boolean)'); end$$;

create function history.pg_create_physical_replication_slot(slot_name name, immediately_reserve boolean DEFAULT false, temporary boolean DEFAULT false, OUT slot_name_ name, OUT lsn pg_lsn) returns record language plpgsql as
  $$begin perform history.not_recorded('pg_create_physical_replication_slot(name, boolean, boolean)'); end$$;

create function history.pg_create_restore_point(text) returns pg_lsn language plpgsql as
  $$begin perform history.not_recorded('pg_create_restore_point(text)'); end$$;

create function history.pg_current_logfile() returns text language plpgsql as
  $$begin perform history.not_recorded('pg_current_logfile()'); end$$;

create function history.pg_current_logfile(text) returns text language plpgsql as
  $$begin perform history.not_recorded('pg_current_logfile(text)'); end$$;

create function history.pg_current_snapshot() returns pg_snapshot language plpgsql as
  $$begin perform history.not_recorded('pg_current_snapshot()'); end$$;

create function history.pg_current_xact_id() returns xid8 language plpgsql as
  $$begin perform history.not_recorded('pg_current_xact_id()'); end$$;

create function history.pg_current_xact_id_if_assigned() returns xid8 language plpgsql as
  $$begin perform history.not_recorded('pg_current_xact_id_if_assigned()'); end$$;

create function history.pg_cursor(OUT name text, OUT statement text, OUT is_holdable boolean, OUT is_binary boolean, OUT is_scrollable boolean, OUT creation_time timestamp with time zone) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('pg_cursor()'); end$$;

create function history.pg_database_collation_actual_version(oid) returns text language plpgsql as
  $$begin perform history.not_recorded('pg_database_collation_actual_version(oid)'); end$$;

create function history.pg_describe_object(oid, oid, integer) returns text language plpgsql as
  $$begin perform history.not_recorded('pg_describe_object(oid, oid, integer)'); end$$;

create function history.pg_drop_replication_slot(name) returns void language plpgsql as
  $$begin perform history.not_recorded('pg_drop_replication_slot(name)'); end$$;

create function history.pg_export_snapshot() returns text language plpgsql as
  $$begin perform history.not_recorded('pg_export_snapshot()'); end$$;

create function history.pg_extension_config_dump(regclass, text) returns void language plpgsql as
  $$begin perform history.not_recorded('pg_extension_config_dump(regclass, text)'); end$$;

create function history.pg_extension_update_paths(name name, OUT source text, OUT target text, OUT path text) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('pg_extension_update_paths(name)'); end$$;

create function history.pg_filenode_relation(oid, oid) returns regclass language plpgsql as
  $$begin perform history.not_recorded('pg_filenode_relation(oid, oid)'); end$$;

create function history.pg_function_is_visible(oid) returns boolean language plpgsql as
  $$begin perform history.not_recorded('pg_function_is_visible(oid)'); end$$;

create function history.pg_get_acl(classid oid, objid oid, objsubid integer) returns aclitem[] language plpgsql as
  $$begin perform history.not_recorded('pg_get_acl(oid, oid, integer)'); end$$;

create function history.pg_get_aios(OUT pid integer, OUT io_id integer, OUT io_generation bigint, OUT state text, OUT operation text, OUT off bigint, OUT length bigint, OUT target text, OUT handle_data_len smallint, OUT raw_result integer, OUT result text, OUT target_desc text, OUT f_sync boolean, OUT f_localmem boolean, OUT f_buffered boolean) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('pg_get_aios()'); end$$;

create function history.pg_get_backend_memory_contexts(OUT name text, OUT ident text, OUT type text, OUT level integer, OUT path integer[], OUT total_bytes bigint, OUT total_nblocks bigint, OUT free_bytes bigint, OUT free_chunks bigint, OUT used_bytes bigint) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('pg_get_backend_memory_contexts()'); end$$;

create function history.pg_get_catalog_foreign_keys(OUT fktable regclass, OUT fkcols text[], OUT pktable regclass, OUT pkcols text[], OUT is_array boolean, OUT is_opt boolean) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('pg_get_catalog_foreign_keys()'); end$$;

create function history.pg_get_expr(pg_node_tree, oid) returns text language plpgsql as
  $$begin perform history.not_recorded('pg_get_expr(pg_node_tree, oid)'); end$$;

create function history.pg_get_expr(pg_node_tree, oid, boolean) returns text language plpgsql as
  $$begin perform history.not_recorded('pg_get_expr(pg_node_tree, oid, boolean)'); end$$;

create function history.pg_get_function_arg_default(oid, integer) returns text language plpgsql as
  $$begin perform history.not_recorded('pg_get_function_arg_default(oid, integer)'); end$$;

create function history.pg_get_function_arguments(oid) returns text language plpgsql as
  $$begin perform history.not_recorded('pg_get_function_arguments(oid)'); end$$;

create function history.pg_get_function_identity_arguments(oid) returns text language plpgsql as
  $$begin perform history.not_recorded('pg_get_function_identity_arguments(oid)'); end$$;

create function history.pg_get_function_result(oid) returns text language plpgsql as
  $$begin perform history.not_recorded('pg_get_function_result(oid)'); end$$;

create function history.pg_get_function_sqlbody(oid) returns text language plpgsql as
  $$begin perform history.not_recorded('pg_get_function_sqlbody(oid)'); end$$;

create function history.pg_get_functiondef(oid) returns text language plpgsql as
  $$begin perform history.not_recorded('pg_get_functiondef(oid)'); end$$;

create function history.pg_get_loaded_modules(OUT module_name text, OUT version text, OUT file_name text) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('pg_get_loaded_modules()'); end$$;

create function history.pg_get_multixact_members(multixid xid, OUT xid xid, OUT mode text) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('pg_get_multixact_members(xid)'); end$$;

create function history.pg_get_object_address(type text, object_names text[], object_args text[], OUT classid oid, OUT objid oid, OUT objsubid integer) returns record language plpgsql as
  $$begin perform history.not_recorded('pg_get_object_address(text, text[], text[])'); end$$;

create function history.pg_get_partition_constraintdef(oid) returns text language plpgsql as
  $$begin perform history.not_recorded('pg_get_partition_constraintdef(oid)'); end$$;

create function history.pg_get_partkeydef(oid) returns text language plpgsql as
  $$begin perform history.not_recorded('pg_get_partkeydef(oid)'); end$$;

create function history.pg_get_publication_tables(pubname text, OUT relid oid, OUT attrs int2vector, OUT qual pg_node_tree) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('pg_get_publication_tables(text)'); end$$;

create function history.pg_get_publication_tables(VARIADIC pubname text[], OUT pubid oid, OUT relid oid, OUT attrs int2vector, OUT qual pg_node_tree) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('pg_get_publication_tables(text[])'); end$$;

create function history.pg_get_replica_identity_index(regclass) returns regclass language plpgsql as
  $$begin perform history.not_recorded('pg_get_replica_identity_index(regclass)'); end$$;

create function history.pg_get_replication_slots(OUT slot_name name, OUT plugin name, OUT slot_type text, OUT datoid oid, OUT temporary boolean, OUT active boolean, OUT active_pid integer, OUT xmin xid, OUT catalog_xmin xid, OUT restart_lsn pg_lsn, OUT confirmed_flush_lsn pg_lsn, OUT wal_status text, OUT safe_wal_size bigint, OUT two_phase boolean, OUT two_phase_at pg_lsn, OUT inactive_since timestamp with time zone, OUT conflicting boolean, OUT invalidation_reason text, OUT failover boolean, OUT synced boolean) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('pg_get_replication_slots()'); end$$;

create function history.pg_get_ruledef(oid) returns text language plpgsql as
  $$begin perform history.not_recorded('pg_get_ruledef(oid)'); end$$;

create function history.pg_get_ruledef(oid, boolean) returns text language plpgsql as
  $$begin perform history.not_recorded('pg_get_ruledef(oid, boolean)'); end$$;

create function history.pg_get_sequence_data(sequence_oid regclass, OUT last_value bigint, OUT is_called boolean) returns record language plpgsql as
  $$begin perform history.not_recorded('pg_get_sequence_data(regclass)'); end$$;

create function history.pg_get_serial_sequence(text, text) returns text language plpgsql as
  $$begin perform history.not_recorded('pg_get_serial_sequence(text, text)'); end$$;

create function history.pg_get_shmem_allocations(OUT name text, OUT off bigint, OUT size bigint, OUT allocated_size bigint) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('pg_get_shmem_allocations()'); end$$;

create function history.pg_get_shmem_allocations_numa(OUT name text, OUT numa_node integer, OUT size bigint) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('pg_get_shmem_allocations_numa()'); end$$;

create function history.pg_get_statisticsobjdef(oid) returns text language plpgsql as
  $$begin perform history.not_recorded('pg_get_statisticsobjdef(oid)'); end$$;

create function history.pg_get_statisticsobjdef_columns(oid) returns text language plpgsql as
  $$begin perform history.not_recorded('pg_get_statisticsobjdef_columns(oid)'); end$$;

create function history.pg_get_statisticsobjdef_expressions(oid) returns text[] language plpgsql as
  $$begin perform history.not_recorded('pg_get_statisticsobjdef_expressions(oid)'); end$$;

create function history.pg_get_triggerdef(oid) returns text language plpgsql as
  $$begin perform history.not_recorded('pg_get_triggerdef(oid)'); end$$;

create function history.pg_get_triggerdef(oid, boolean) returns text language plpgsql as
  $$begin perform history.not_recorded('pg_get_triggerdef(oid, boolean)'); end$$;

create function history.pg_get_viewdef(oid) returns text language plpgsql as
  $$begin perform history.not_recorded('pg_get_viewdef(oid)'); end$$;

create function history.pg_get_viewdef(oid, boolean) returns text language plpgsql as
  $$begin perform history.not_recorded('pg_get_viewdef(oid, boolean)'); end$$;

create function history.pg_get_viewdef(oid, integer) returns text language plpgsql as
  $$begin perform history.not_recorded('pg_get_viewdef(oid, integer)'); end$$;

create function history.pg_get_viewdef(text) returns text language plpgsql as
  $$begin perform history.not_recorded('pg_get_viewdef(text)'); end$$;

create function history.pg_get_viewdef(text, boolean) returns text language plpgsql as
  $$begin perform history.not_recorded('pg_get_viewdef(text, boolean)'); end$$;

create function history.pg_get_wait_events(OUT type text, OUT name text, OUT description text) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('pg_get_wait_events()'); end$$;

create function history.pg_get_wal_replay_pause_state() returns text language plpgsql as
  $$begin perform history.not_recorded('pg_get_wal_replay_pause_state()'); end$$;

create function history.pg_get_wal_resource_managers(OUT rm_id integer, OUT rm_name text, OUT rm_builtin boolean) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('pg_get_wal_resource_managers()'); end$$;

create function history.pg_get_wal_summarizer_state(OUT summarized_tli bigint, OUT summarized_lsn pg_lsn, OUT pending_lsn pg_lsn, OUT summarizer_pid integer) returns record language plpgsql as
  $$begin perform history.not_recorded('pg_get_wal_summarizer_state()'); end$$;

create function history.pg_hba_file_rules(OUT rule_number integer, OUT file_name text, OUT line_number integer, OUT type text, OUT database text[], OUT user_name text[], OUT address text, OUT netmask text, OUT auth_method text, OUT options text[], OUT error text) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('pg_hba_file_rules()'); end$$;

create function history.pg_ident_file_mappings(OUT map_number integer, OUT file_name text, OUT line_number integer, OUT map_name text, OUT sys_name text, OUT pg_username text, OUT error text) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('pg_ident_file_mappings()'); end$$;

create function history.pg_identify_object(classid oid, objid oid, objsubid integer, OUT type text, OUT schema text, OUT name text, OUT identity text) returns record language plpgsql as
  $$begin perform history.not_recorded('pg_identify_object(oid, oid, integer)'); end$$;

create function history.pg_identify_object_as_address(classid oid, objid oid, objsubid integer, OUT type text, OUT object_names text[], OUT object_args text[]) returns record language plpgsql as
  $$begin perform history.not_recorded('pg_identify_object_as_address(oid, oid, integer)'); end$$;

create function history.pg_import_system_collations(regnamespace) returns integer language plpgsql as
  $$begin perform history.not_recorded('pg_import_system_collations(regnamespace)'); end$$;

create function history.pg_index_column_has_property(regclass, integer, text) returns boolean language plpgsql as
  $$begin perform history.not_recorded('pg_index_column_has_property(regclass, integer, text)'); end$$;

create function history.pg_index_has_property(regclass, text) returns boolean language plpgsql as
  $$begin perform history.not_recorded('pg_index_has_property(regclass, text)'); end$$;

create function history.pg_indexam_has_property(oid, text) returns boolean language plpgsql as
  $$begin perform history.not_recorded('pg_indexam_has_property(oid, text)'); end$$;

create function history.pg_is_in_backup() returns boolean language plpgsql as
  $$begin perform history.not_recorded('pg_is_in_backup()'); end$$;

create function history.pg_isolation_test_session_is_blocked(integer, integer[]) returns boolean language plpgsql as
  $$begin perform history.not_recorded('pg_isolation_test_session_is_blocked(integer, integer[])'); end$$;

create function history.pg_jit_available() returns boolean language plpgsql as
  $$begin perform history.not_recorded('pg_jit_available()'); end$$;

create function history.pg_last_committed_xact(OUT xid xid, OUT "timestamp" timestamp with time zone, OUT roident oid) returns record language plpgsql as
  $$begin perform history.not_recorded('pg_last_committed_xact()'); end$$;

create function history.pg_listening_channels() returns SETOF text language plpgsql as
  $$begin perform history.not_recorded('pg_listening_channels()'); end$$;

create function history.pg_lock_status(OUT locktype text, OUT database oid, OUT relation oid, OUT page integer, OUT tuple smallint, OUT virtualxid text, OUT transactionid xid, OUT classid oid, OUT objid oid, OUT objsubid smallint, OUT virtualtransaction text, OUT pid integer, OUT mode text, OUT granted boolean, OUT fastpath boolean, OUT waitstart timestamp with time zone) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('pg_lock_status()'); end$$;

create function history.pg_log_backend_memory_contexts(integer) returns boolean language plpgsql as
  $$begin perform history.not_recorded('pg_log_backend_memory_contexts(integer)'); end$$;

create function history.pg_log_standby_snapshot() returns pg_lsn language plpgsql as
  $$begin perform history.not_recorded('pg_log_standby_snapshot()'); end$$;

create function history.pg_logical_emit_message(transactional boolean, prefix text, message bytea, flush boolean DEFAULT false) returns pg_lsn language plpgsql as
  $$begin perform history.not_recorded('pg_logical_emit_message(boolean, text, bytea, boolean)'); end$$;

create function history.pg_logical_emit_message(transactional boolean, prefix text, message text, flush boolean DEFAULT false) returns pg_lsn language plpgsql as
  $$begin perform history.not_recorded('pg_logical_emit_message(boolean, text, text, boolean)'); end$$;

create function history.pg_logical_slot_get_binary_changes(slot_name name, upto_lsn pg_lsn, upto_nchanges integer, VARIADIC options text[] DEFAULT '{}'::text[], OUT lsn pg_lsn, OUT xid xid, OUT data bytea) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('pg_logical_slot_get_binary_changes(name, pg_lsn, integer, text[])'); end$$;

create function history.pg_logical_slot_get_changes(slot_name name, upto_lsn pg_lsn, upto_nchanges integer, VARIADIC options text[] DEFAULT '{}'::text[], OUT lsn pg_lsn, OUT xid xid, OUT data text) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('pg_logical_slot_get_changes(name, pg_lsn, integer, text[])'); end$$;

create function history.pg_logical_slot_peek_binary_changes(slot_name name, upto_lsn pg_lsn, upto_nchanges integer, VARIADIC options text[] DEFAULT '{}'::text[], OUT lsn pg_lsn, OUT xid xid, OUT data bytea) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('pg_logical_slot_peek_binary_changes(name, pg_lsn, integer, text[])'); end$$;

create function history.pg_logical_slot_peek_changes(slot_name name, upto_lsn pg_lsn, upto_nchanges integer, VARIADIC options text[] DEFAULT '{}'::text[], OUT lsn pg_lsn, OUT xid xid, OUT data text) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('pg_logical_slot_peek_changes(name, pg_lsn, integer, text[])'); end$$;

create function history.pg_ls_archive_statusdir(OUT name text, OUT size bigint, OUT modification timestamp with time zone) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('pg_ls_archive_statusdir()'); end$$;

create function history.pg_ls_dir(text) returns SETOF text language plpgsql as
  $$begin perform history.not_recorded('pg_ls_dir(text)'); end$$;

create function history.pg_ls_dir(text, boolean, boolean) returns SETOF text language plpgsql as
  $$begin perform history.not_recorded('pg_ls_dir(text, boolean, boolean)'); end$$;

create function history.pg_ls_logdir(OUT name text, OUT size bigint, OUT modification timestamp with time zone) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('pg_ls_logdir()'); end$$;

create function history.pg_ls_logicalmapdir(OUT name text, OUT size bigint, OUT modification timestamp with time zone) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('pg_ls_logicalmapdir()'); end$$;

create function history.pg_ls_logicalsnapdir(OUT name text, OUT size bigint, OUT modification timestamp with time zone) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('pg_ls_logicalsnapdir()'); end$$;

create function history.pg_ls_replslotdir(slot_name text, OUT name text, OUT size bigint, OUT modification timestamp with time zone) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('pg_ls_replslotdir(text)'); end$$;

create function history.pg_ls_summariesdir(OUT name text, OUT size bigint, OUT modification timestamp with time zone) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('pg_ls_summariesdir()'); end$$;

create function history.pg_ls_tmpdir(OUT name text, OUT size bigint, OUT modification timestamp with time zone) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('pg_ls_tmpdir()'); end$$;

create function history.pg_ls_tmpdir(tablespace oid, OUT name text, OUT size bigint, OUT modification timestamp with time zone) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('pg_ls_tmpdir(oid)'); end$$;

create function history.pg_ls_waldir(OUT name text, OUT size bigint, OUT modification timestamp with time zone) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('pg_ls_waldir()'); end$$;

create function history.pg_nextoid(regclass, name, regclass) returns oid language plpgsql as
  $$begin perform history.not_recorded('pg_nextoid(regclass, name, regclass)'); end$$;

create function history.pg_notification_queue_usage() returns double precision language plpgsql as
  $$begin perform history.not_recorded('pg_notification_queue_usage()'); end$$;

create function history.pg_notify(text, text) returns void language plpgsql as
  $$begin perform history.not_recorded('pg_notify(text, text)'); end$$;

create function history.pg_numa_available() returns boolean language plpgsql as
  $$begin perform history.not_recorded('pg_numa_available()'); end$$;

create function history.pg_opclass_is_visible(oid) returns boolean language plpgsql as
  $$begin perform history.not_recorded('pg_opclass_is_visible(oid)'); end$$;

create function history.pg_operator_is_visible(oid) returns boolean language plpgsql as
  $$begin perform history.not_recorded('pg_operator_is_visible(oid)'); end$$;

create function history.pg_opfamily_is_visible(oid) returns boolean language plpgsql as
  $$begin perform history.not_recorded('pg_opfamily_is_visible(oid)'); end$$;

create function history.pg_partition_ancestors(partitionid regclass, OUT relid regclass) returns SETOF regclass language plpgsql as
  $$begin perform history.not_recorded('pg_partition_ancestors(regclass)'); end$$;

create function history.pg_partition_root(regclass) returns regclass language plpgsql as
  $$begin perform history.not_recorded('pg_partition_root(regclass)'); end$$;

create function history.pg_partition_tree(rootrelid regclass, OUT relid regclass, OUT parentrelid regclass, OUT isleaf boolean, OUT level integer) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('pg_partition_tree(regclass)'); end$$;

create function history.pg_prepared_statement(OUT name text, OUT statement text, OUT prepare_time timestamp with time zone, OUT parameter_types regtype[], OUT result_types regtype[], OUT from_sql boolean, OUT generic_plans bigint, OUT custom_plans bigint) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('pg_prepared_statement()'); end$$;

create function history.pg_prepared_xact(OUT transaction xid, OUT gid text, OUT prepared timestamp with time zone, OUT ownerid oid, OUT dbid oid) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('pg_prepared_xact()'); end$$;

create function history.pg_promote(wait boolean DEFAULT true, wait_seconds integer DEFAULT 60) returns boolean language plpgsql as
  $$begin perform history.not_recorded('pg_promote(boolean, integer)'); end$$;

create function history.pg_read_binary_file(text) returns bytea language plpgsql as
  $$begin perform history.not_recorded('pg_read_binary_file(text)'); end$$;

create function history.pg_read_binary_file(text, bigint, bigint) returns bytea language plpgsql as
  $$begin perform history.not_recorded('pg_read_binary_file(text, bigint, bigint)'); end$$;

create function history.pg_read_binary_file(text, bigint, bigint, boolean) returns bytea language plpgsql as
  $$begin perform history.not_recorded('pg_read_binary_file(text, bigint, bigint, boolean)'); end$$;

create function history.pg_read_binary_file(text, boolean) returns bytea language plpgsql as
  $$begin perform history.not_recorded('pg_read_binary_file(text, boolean)'); end$$;

create function history.pg_read_file(text) returns text language plpgsql as
  $$begin perform history.not_recorded('pg_read_file(text)'); end$$;

create function history.pg_read_file(text, bigint, bigint) returns text language plpgsql as
  $$begin perform history.not_recorded('pg_read_file(text, bigint, bigint)'); end$$;

create function history.pg_read_file(text, bigint, bigint, boolean) returns text language plpgsql as
  $$begin perform history.not_recorded('pg_read_file(text, bigint, bigint, boolean)'); end$$;

create function history.pg_read_file(text, boolean) returns text language plpgsql as
  $$begin perform history.not_recorded('pg_read_file(text, boolean)'); end$$;

create function history.pg_read_file_old(text, bigint, bigint) returns text language plpgsql as
  $$begin perform history.not_recorded('pg_read_file_old(text, bigint, bigint)'); end$$;

create function history.pg_relation_filenode(regclass) returns oid language plpgsql as
  $$begin perform history.not_recorded('pg_relation_filenode(regclass)'); end$$;

create function history.pg_relation_filepath(regclass) returns text language plpgsql as
  $$begin perform history.not_recorded('pg_relation_filepath(regclass)'); end$$;

create function history.pg_relation_is_publishable(regclass) returns boolean language plpgsql as
  $$begin perform history.not_recorded('pg_relation_is_publishable(regclass)'); end$$;

create function history.pg_relation_is_updatable(regclass, boolean) returns integer language plpgsql as
  $$begin perform history.not_recorded('pg_relation_is_updatable(regclass, boolean)'); end$$;

create function history.pg_reload_conf() returns boolean language plpgsql as
  $$begin perform history.not_recorded('pg_reload_conf()'); end$$;

create function history.pg_replication_origin_advance(text, pg_lsn) returns void language plpgsql as
  $$begin perform history.not_recorded('pg_replication_origin_advance(text, pg_lsn)'); end$$;

create function history.pg_replication_origin_create(text) returns oid language plpgsql as
  $$begin perform history.not_recorded('pg_replication_origin_create(text)'); end$$;

create function history.pg_replication_origin_drop(text) returns void language plpgsql as
  $$begin perform history.not_recorded('pg_replication_origin_drop(text)'); end$$;

create function history.pg_replication_origin_oid(text) returns oid language plpgsql as
  $$begin perform history.not_recorded('pg_replication_origin_oid(text)'); end$$;

create function history.pg_replication_origin_progress(text, boolean) returns pg_lsn language plpgsql as
  $$begin perform history.not_recorded('pg_replication_origin_progress(text, boolean)'); end$$;

create function history.pg_replication_origin_session_is_setup() returns boolean language plpgsql as
  $$begin perform history.not_recorded('pg_replication_origin_session_is_setup()'); end$$;

create function history.pg_replication_origin_session_progress(boolean) returns pg_lsn language plpgsql as
  $$begin perform history.not_recorded('pg_replication_origin_session_progress(boolean)'); end$$;

create function history.pg_replication_origin_session_reset() returns void language plpgsql as
  $$begin perform history.not_recorded('pg_replication_origin_session_reset()'); end$$;

create function history.pg_replication_origin_session_setup(text) returns void language plpgsql as
  $$begin perform history.not_recorded('pg_replication_origin_session_setup(text)'); end$$;

create function history.pg_replication_origin_xact_reset() returns void language plpgsql as
  $$begin perform history.not_recorded('pg_replication_origin_xact_reset()'); end$$;

create function history.pg_replication_origin_xact_setup(pg_lsn, timestamp with time zone) returns void language plpgsql as
  $$begin perform history.not_recorded('pg_replication_origin_xact_setup(pg_lsn, timestamp with time zone)'); end$$;

create function history.pg_replication_slot_advance(slot_name name, upto_lsn pg_lsn, OUT slot_name_ name, OUT end_lsn pg_lsn) returns record language plpgsql as
  $$begin perform history.not_recorded('pg_replication_slot_advance(name, pg_lsn)'); end$$;

create function history.pg_rotate_logfile() returns boolean language plpgsql as
  $$begin perform history.not_recorded('pg_rotate_logfile()'); end$$;

create function history.pg_rotate_logfile_old() returns boolean language plpgsql as
  $$begin perform history.not_recorded('pg_rotate_logfile_old()'); end$$;

create function history.pg_safe_snapshot_blocking_pids(integer) returns integer[] language plpgsql as
  $$begin perform history.not_recorded('pg_safe_snapshot_blocking_pids(integer)'); end$$;

create function history.pg_sequence_parameters(sequence_oid oid, OUT start_value bigint, OUT minimum_value bigint, OUT maximum_value bigint, OUT increment bigint, OUT cycle_option boolean, OUT cache_size bigint, OUT data_type oid) returns record language plpgsql as
  $$begin perform history.not_recorded('pg_sequence_parameters(oid)'); end$$;

create function history.pg_settings_get_flags(text) returns text[] language plpgsql as
  $$begin perform history.not_recorded('pg_settings_get_flags(text)'); end$$;

create function history.pg_show_all_file_settings(OUT sourcefile text, OUT sourceline integer, OUT seqno integer, OUT name text, OUT setting text, OUT applied boolean, OUT error text) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('pg_show_all_file_settings()'); end$$;

create function history.pg_show_all_settings(OUT name text, OUT setting text, OUT unit text, OUT category text, OUT short_desc text, OUT extra_desc text, OUT context text, OUT vartype text, OUT source text, OUT min_val text, OUT max_val text, OUT enumvals text[], OUT boot_val text, OUT reset_val text, OUT sourcefile text, OUT sourceline integer, OUT pending_restart boolean) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('pg_show_all_settings()'); end$$;

create function history.pg_show_replication_origin_status(OUT local_id oid, OUT external_id text, OUT remote_lsn pg_lsn, OUT local_lsn pg_lsn) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('pg_show_replication_origin_status()'); end$$;

create function history.pg_sleep(double precision) returns void language plpgsql as
  $$begin perform history.not_recorded('pg_sleep(double precision)'); end$$;

create function history.pg_sleep_for(interval) returns void language plpgsql as
  $$begin perform history.not_recorded('pg_sleep_for(interval)'); end$$;

create function history.pg_sleep_until(timestamp with time zone) returns void language plpgsql as
  $$begin perform history.not_recorded('pg_sleep_until(timestamp with time zone)'); end$$;

create function history.pg_split_walfile_name(file_name text, OUT segment_number numeric, OUT timeline_id bigint) returns record language plpgsql as
  $$begin perform history.not_recorded('pg_split_walfile_name(text)'); end$$;

create function history.pg_start_backup(label text, fast boolean DEFAULT false, exclusive boolean DEFAULT true) returns pg_lsn language plpgsql as
  $$begin perform history.not_recorded('pg_start_backup(text, boolean, boolean)'); end$$;

create function history.pg_stat_clear_snapshot() returns void language plpgsql as
  $$begin perform history.not_recorded('pg_stat_clear_snapshot()'); end$$;

create function history.pg_stat_file(filename text, OUT size bigint, OUT access timestamp with time zone, OUT modification timestamp with time zone, OUT change timestamp with time zone, OUT creation timestamp with time zone, OUT isdir boolean) returns record language plpgsql as
  $$begin perform history.not_recorded('pg_stat_file(text)'); end$$;

create function history.pg_stat_file(filename text, missing_ok boolean, OUT size bigint, OUT access timestamp with time zone, OUT modification timestamp with time zone, OUT change timestamp with time zone, OUT creation timestamp with time zone, OUT isdir boolean) returns record language plpgsql as
  $$begin perform history.not_recorded('pg_stat_file(text, boolean)'); end$$;

create function history.pg_stat_force_next_flush() returns void language plpgsql as
  $$begin perform history.not_recorded('pg_stat_force_next_flush()'); end$$;

create function history.pg_stat_get_activity(pid integer, OUT datid oid, OUT pid_ integer, OUT usesysid oid, OUT application_name text, OUT state text, OUT query text, OUT wait_event_type text, OUT wait_event text, OUT xact_start timestamp with time zone, OUT query_start timestamp with time zone, OUT backend_start timestamp with time zone, OUT state_change timestamp with time zone, OUT client_addr inet, OUT client_hostname text, OUT client_port integer, OUT backend_xid xid, OUT backend_xmin xid, OUT backend_type text, OUT ssl boolean, OUT sslversion text, OUT sslcipher text, OUT sslbits integer, OUT ssl_client_dn text, OUT ssl_client_serial numeric, OUT ssl_issuer_dn text, OUT gss_auth boolean, OUT gss_princ text, OUT gss_enc boolean, OUT gss_delegation boolean, OUT leader_pid integer, OUT query_id bigint) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_activity(integer)'); end$$;

create function history.pg_stat_get_analyze_count(oid) returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_analyze_count(oid)'); end$$;

create function history.pg_stat_get_archiver(OUT archived_count bigint, OUT last_archived_wal text, OUT last_archived_time timestamp with time zone, OUT failed_count bigint, OUT last_failed_wal text, OUT last_failed_time timestamp with time zone, OUT stats_reset timestamp with time zone) returns record language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_archiver()'); end$$;

create function history.pg_stat_get_autoanalyze_count(oid) returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_autoanalyze_count(oid)'); end$$;

create function history.pg_stat_get_autovacuum_count(oid) returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_autovacuum_count(oid)'); end$$;

create function history.pg_stat_get_backend_activity(integer) returns text language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_backend_activity(integer)'); end$$;

create function history.pg_stat_get_backend_activity_start(integer) returns timestamp with time zone language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_backend_activity_start(integer)'); end$$;

create function history.pg_stat_get_backend_client_addr(integer) returns inet language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_backend_client_addr(integer)'); end$$;

create function history.pg_stat_get_backend_client_port(integer) returns integer language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_backend_client_port(integer)'); end$$;

create function history.pg_stat_get_backend_dbid(integer) returns oid language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_backend_dbid(integer)'); end$$;

create function history.pg_stat_get_backend_idset() returns SETOF integer language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_backend_idset()'); end$$;

create function history.pg_stat_get_backend_io(backend_pid integer, OUT backend_type text, OUT object text, OUT context text, OUT reads bigint, OUT read_bytes numeric, OUT read_time double precision, OUT writes bigint, OUT write_bytes numeric, OUT write_time double precision, OUT writebacks bigint, OUT writeback_time double precision, OUT extends bigint, OUT extend_bytes numeric, OUT extend_time double precision, OUT hits bigint, OUT evictions bigint, OUT reuses bigint, OUT fsyncs bigint, OUT fsync_time double precision, OUT stats_reset timestamp with time zone) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_backend_io(integer)'); end$$;

create function history.pg_stat_get_backend_pid(integer) returns integer language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_backend_pid(integer)'); end$$;

create function history.pg_stat_get_backend_start(integer) returns timestamp with time zone language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_backend_start(integer)'); end$$;

create function history.pg_stat_get_backend_subxact(bid integer, OUT subxact_count integer, OUT subxact_overflowed boolean) returns record language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_backend_subxact(integer)'); end$$;

create function history.pg_stat_get_backend_userid(integer) returns oid language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_backend_userid(integer)'); end$$;

create function history.pg_stat_get_backend_wait_event(integer) returns text language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_backend_wait_event(integer)'); end$$;

create function history.pg_stat_get_backend_wait_event_type(integer) returns text language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_backend_wait_event_type(integer)'); end$$;

create function history.pg_stat_get_backend_wal(backend_pid integer, OUT wal_records bigint, OUT wal_fpi bigint, OUT wal_bytes numeric, OUT wal_buffers_full bigint, OUT stats_reset timestamp with time zone) returns record language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_backend_wal(integer)'); end$$;

create function history.pg_stat_get_backend_xact_start(integer) returns timestamp with time zone language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_backend_xact_start(integer)'); end$$;

create function history.pg_stat_get_bgwriter_buf_written_checkpoints() returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_bgwriter_buf_written_checkpoints()'); end$$;

create function history.pg_stat_get_bgwriter_buf_written_clean() returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_bgwriter_buf_written_clean()'); end$$;

create function history.pg_stat_get_bgwriter_maxwritten_clean() returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_bgwriter_maxwritten_clean()'); end$$;

create function history.pg_stat_get_bgwriter_requested_checkpoints() returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_bgwriter_requested_checkpoints()'); end$$;

create function history.pg_stat_get_bgwriter_stat_reset_time() returns timestamp with time zone language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_bgwriter_stat_reset_time()'); end$$;

create function history.pg_stat_get_bgwriter_timed_checkpoints() returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_bgwriter_timed_checkpoints()'); end$$;

create function history.pg_stat_get_blocks_fetched(oid) returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_blocks_fetched(oid)'); end$$;

create function history.pg_stat_get_blocks_hit(oid) returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_blocks_hit(oid)'); end$$;

create function history.pg_stat_get_buf_alloc() returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_buf_alloc()'); end$$;

create function history.pg_stat_get_buf_fsync_backend() returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_buf_fsync_backend()'); end$$;

create function history.pg_stat_get_buf_written_backend() returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_buf_written_backend()'); end$$;

create function history.pg_stat_get_checkpoint_sync_time() returns double precision language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_checkpoint_sync_time()'); end$$;

create function history.pg_stat_get_checkpoint_write_time() returns double precision language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_checkpoint_write_time()'); end$$;

create function history.pg_stat_get_checkpointer_buffers_written() returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_checkpointer_buffers_written()'); end$$;

create function history.pg_stat_get_checkpointer_num_performed() returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_checkpointer_num_performed()'); end$$;

create function history.pg_stat_get_checkpointer_num_requested() returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_checkpointer_num_requested()'); end$$;

create function history.pg_stat_get_checkpointer_num_timed() returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_checkpointer_num_timed()'); end$$;

create function history.pg_stat_get_checkpointer_restartpoints_performed() returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_checkpointer_restartpoints_performed()'); end$$;

create function history.pg_stat_get_checkpointer_restartpoints_requested() returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_checkpointer_restartpoints_requested()'); end$$;

create function history.pg_stat_get_checkpointer_restartpoints_timed() returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_checkpointer_restartpoints_timed()'); end$$;

create function history.pg_stat_get_checkpointer_slru_written() returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_checkpointer_slru_written()'); end$$;

create function history.pg_stat_get_checkpointer_stat_reset_time() returns timestamp with time zone language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_checkpointer_stat_reset_time()'); end$$;

create function history.pg_stat_get_checkpointer_sync_time() returns double precision language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_checkpointer_sync_time()'); end$$;

create function history.pg_stat_get_checkpointer_write_time() returns double precision language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_checkpointer_write_time()'); end$$;

create function history.pg_stat_get_db_active_time(oid) returns double precision language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_db_active_time(oid)'); end$$;

create function history.pg_stat_get_db_blk_read_time(oid) returns double precision language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_db_blk_read_time(oid)'); end$$;

create function history.pg_stat_get_db_blk_write_time(oid) returns double precision language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_db_blk_write_time(oid)'); end$$;

create function history.pg_stat_get_db_blocks_fetched(oid) returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_db_blocks_fetched(oid)'); end$$;

create function history.pg_stat_get_db_blocks_hit(oid) returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_db_blocks_hit(oid)'); end$$;

create function history.pg_stat_get_db_checksum_failures(oid) returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_db_checksum_failures(oid)'); end$$;

create function history.pg_stat_get_db_checksum_last_failure(oid) returns timestamp with time zone language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_db_checksum_last_failure(oid)'); end$$;

create function history.pg_stat_get_db_conflict_all(oid) returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_db_conflict_all(oid)'); end$$;

create function history.pg_stat_get_db_conflict_bufferpin(oid) returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_db_conflict_bufferpin(oid)'); end$$;

create function history.pg_stat_get_db_conflict_lock(oid) returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_db_conflict_lock(oid)'); end$$;

create function history.pg_stat_get_db_conflict_logicalslot(oid) returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_db_conflict_logicalslot(oid)'); end$$;

create function history.pg_stat_get_db_conflict_snapshot(oid) returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_db_conflict_snapshot(oid)'); end$$;

create function history.pg_stat_get_db_conflict_startup_deadlock(oid) returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_db_conflict_startup_deadlock(oid)'); end$$;

create function history.pg_stat_get_db_conflict_tablespace(oid) returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_db_conflict_tablespace(oid)'); end$$;

create function history.pg_stat_get_db_deadlocks(oid) returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_db_deadlocks(oid)'); end$$;

create function history.pg_stat_get_db_idle_in_transaction_time(oid) returns double precision language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_db_idle_in_transaction_time(oid)'); end$$;

create function history.pg_stat_get_db_numbackends(oid) returns integer language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_db_numbackends(oid)'); end$$;

create function history.pg_stat_get_db_parallel_workers_launched(oid) returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_db_parallel_workers_launched(oid)'); end$$;

create function history.pg_stat_get_db_parallel_workers_to_launch(oid) returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_db_parallel_workers_to_launch(oid)'); end$$;

create function history.pg_stat_get_db_session_time(oid) returns double precision language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_db_session_time(oid)'); end$$;

create function history.pg_stat_get_db_sessions(oid) returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_db_sessions(oid)'); end$$;

create function history.pg_stat_get_db_sessions_abandoned(oid) returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_db_sessions_abandoned(oid)'); end$$;

create function history.pg_stat_get_db_sessions_fatal(oid) returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_db_sessions_fatal(oid)'); end$$;

create function history.pg_stat_get_db_sessions_killed(oid) returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_db_sessions_killed(oid)'); end$$;

create function history.pg_stat_get_db_stat_reset_time(oid) returns timestamp with time zone language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_db_stat_reset_time(oid)'); end$$;

create function history.pg_stat_get_db_temp_bytes(oid) returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_db_temp_bytes(oid)'); end$$;

create function history.pg_stat_get_db_temp_files(oid) returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_db_temp_files(oid)'); end$$;

create function history.pg_stat_get_db_tuples_deleted(oid) returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_db_tuples_deleted(oid)'); end$$;

create function history.pg_stat_get_db_tuples_fetched(oid) returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_db_tuples_fetched(oid)'); end$$;

create function history.pg_stat_get_db_tuples_inserted(oid) returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_db_tuples_inserted(oid)'); end$$;

create function history.pg_stat_get_db_tuples_returned(oid) returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_db_tuples_returned(oid)'); end$$;

create function history.pg_stat_get_db_tuples_updated(oid) returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_db_tuples_updated(oid)'); end$$;

create function history.pg_stat_get_db_xact_commit(oid) returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_db_xact_commit(oid)'); end$$;

create function history.pg_stat_get_db_xact_rollback(oid) returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_db_xact_rollback(oid)'); end$$;

create function history.pg_stat_get_dead_tuples(oid) returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_dead_tuples(oid)'); end$$;

create function history.pg_stat_get_function_calls(oid) returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_function_calls(oid)'); end$$;

create function history.pg_stat_get_function_self_time(oid) returns double precision language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_function_self_time(oid)'); end$$;

create function history.pg_stat_get_function_total_time(oid) returns double precision language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_function_total_time(oid)'); end$$;

create function history.pg_stat_get_ins_since_vacuum(oid) returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_ins_since_vacuum(oid)'); end$$;

create function history.pg_stat_get_io(OUT backend_type text, OUT object text, OUT context text, OUT reads bigint, OUT read_bytes numeric, OUT read_time double precision, OUT writes bigint, OUT write_bytes numeric, OUT write_time double precision, OUT writebacks bigint, OUT writeback_time double precision, OUT extends bigint, OUT extend_bytes numeric, OUT extend_time double precision, OUT hits bigint, OUT evictions bigint, OUT reuses bigint, OUT fsyncs bigint, OUT fsync_time double precision, OUT stats_reset timestamp with time zone) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_io()'); end$$;

create function history.pg_stat_get_last_analyze_time(oid) returns timestamp with time zone language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_last_analyze_time(oid)'); end$$;

create function history.pg_stat_get_last_autoanalyze_time(oid) returns timestamp with time zone language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_last_autoanalyze_time(oid)'); end$$;

create function history.pg_stat_get_last_autovacuum_time(oid) returns timestamp with time zone language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_last_autovacuum_time(oid)'); end$$;

create function history.pg_stat_get_last_vacuum_time(oid) returns timestamp with time zone language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_last_vacuum_time(oid)'); end$$;

create function history.pg_stat_get_lastscan(oid) returns timestamp with time zone language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_lastscan(oid)'); end$$;

create function history.pg_stat_get_live_tuples(oid) returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_live_tuples(oid)'); end$$;

create function history.pg_stat_get_mod_since_analyze(oid) returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_mod_since_analyze(oid)'); end$$;

create function history.pg_stat_get_numscans(oid) returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_numscans(oid)'); end$$;

create function history.pg_stat_get_progress_info(cmdtype text, OUT pid integer, OUT datid oid, OUT relid oid, OUT param1 bigint, OUT param2 bigint, OUT param3 bigint, OUT param4 bigint, OUT param5 bigint, OUT param6 bigint, OUT param7 bigint, OUT param8 bigint, OUT param9 bigint, OUT param10 bigint, OUT param11 bigint, OUT param12 bigint, OUT param13 bigint, OUT param14 bigint, OUT param15 bigint, OUT param16 bigint, OUT param17 bigint, OUT param18 bigint, OUT param19 bigint, OUT param20 bigint) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_progress_info(text)'); end$$;

create function history.pg_stat_get_recovery_prefetch(OUT stats_reset timestamp with time zone, OUT prefetch bigint, OUT hit bigint, OUT skip_init bigint, OUT skip_new bigint, OUT skip_fpw bigint, OUT skip_rep bigint, OUT wal_distance integer, OUT block_distance integer, OUT io_depth integer) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_recovery_prefetch()'); end$$;

create function history.pg_stat_get_replication_slot(slot_name text, OUT slot_name_ text, OUT spill_txns bigint, OUT spill_count bigint, OUT spill_bytes bigint, OUT stream_txns bigint, OUT stream_count bigint, OUT stream_bytes bigint, OUT total_txns bigint, OUT total_bytes bigint, OUT stats_reset timestamp with time zone) returns record language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_replication_slot(text)'); end$$;

create function history.pg_stat_get_slru(OUT name text, OUT blks_zeroed bigint, OUT blks_hit bigint, OUT blks_read bigint, OUT blks_written bigint, OUT blks_exists bigint, OUT flushes bigint, OUT truncates bigint, OUT stats_reset timestamp with time zone) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_slru()'); end$$;

create function history.pg_stat_get_snapshot_timestamp() returns timestamp with time zone language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_snapshot_timestamp()'); end$$;

create function history.pg_stat_get_subscription(subid oid, OUT subid_ oid, OUT relid oid, OUT pid integer, OUT leader_pid integer, OUT received_lsn pg_lsn, OUT last_msg_send_time timestamp with time zone, OUT last_msg_receipt_time timestamp with time zone, OUT latest_end_lsn pg_lsn, OUT latest_end_time timestamp with time zone, OUT worker_type text) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_subscription(oid)'); end$$;

create function history.pg_stat_get_subscription_stats(subid oid, OUT subid_ oid, OUT apply_error_count bigint, OUT sync_error_count bigint, OUT confl_insert_exists bigint, OUT confl_update_origin_differs bigint, OUT confl_update_exists bigint, OUT confl_update_missing bigint, OUT confl_delete_origin_differs bigint, OUT confl_delete_missing bigint, OUT confl_multiple_unique_conflicts bigint, OUT stats_reset timestamp with time zone) returns record language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_subscription_stats(oid)'); end$$;

create function history.pg_stat_get_total_analyze_time(oid) returns double precision language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_total_analyze_time(oid)'); end$$;

create function history.pg_stat_get_total_autoanalyze_time(oid) returns double precision language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_total_autoanalyze_time(oid)'); end$$;

create function history.pg_stat_get_total_autovacuum_time(oid) returns double precision language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_total_autovacuum_time(oid)'); end$$;

create function history.pg_stat_get_total_vacuum_time(oid) returns double precision language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_total_vacuum_time(oid)'); end$$;

create function history.pg_stat_get_tuples_deleted(oid) returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_tuples_deleted(oid)'); end$$;

create function history.pg_stat_get_tuples_fetched(oid) returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_tuples_fetched(oid)'); end$$;

create function history.pg_stat_get_tuples_hot_updated(oid) returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_tuples_hot_updated(oid)'); end$$;

create function history.pg_stat_get_tuples_inserted(oid) returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_tuples_inserted(oid)'); end$$;

create function history.pg_stat_get_tuples_newpage_updated(oid) returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_tuples_newpage_updated(oid)'); end$$;

create function history.pg_stat_get_tuples_returned(oid) returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_tuples_returned(oid)'); end$$;

create function history.pg_stat_get_tuples_updated(oid) returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_tuples_updated(oid)'); end$$;

create function history.pg_stat_get_vacuum_count(oid) returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_vacuum_count(oid)'); end$$;

create function history.pg_stat_get_wal(OUT wal_records bigint, OUT wal_fpi bigint, OUT wal_bytes numeric, OUT wal_buffers_full bigint, OUT stats_reset timestamp with time zone) returns record language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_wal()'); end$$;

create function history.pg_stat_get_wal_receiver(OUT pid integer, OUT status text, OUT receive_start_lsn pg_lsn, OUT receive_start_tli integer, OUT written_lsn pg_lsn, OUT flushed_lsn pg_lsn, OUT received_tli integer, OUT last_msg_send_time timestamp with time zone, OUT last_msg_receipt_time timestamp with time zone, OUT latest_end_lsn pg_lsn, OUT latest_end_time timestamp with time zone, OUT slot_name text, OUT sender_host text, OUT sender_port integer, OUT conninfo text) returns record language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_wal_receiver()'); end$$;

create function history.pg_stat_get_wal_senders(OUT pid integer, OUT state text, OUT sent_lsn pg_lsn, OUT write_lsn pg_lsn, OUT flush_lsn pg_lsn, OUT replay_lsn pg_lsn, OUT write_lag interval, OUT flush_lag interval, OUT replay_lag interval, OUT sync_priority integer, OUT sync_state text, OUT reply_time timestamp with time zone) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_wal_senders()'); end$$;

create function history.pg_stat_get_xact_blocks_fetched(oid) returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_xact_blocks_fetched(oid)'); end$$;

create function history.pg_stat_get_xact_blocks_hit(oid) returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_xact_blocks_hit(oid)'); end$$;

create function history.pg_stat_get_xact_function_calls(oid) returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_xact_function_calls(oid)'); end$$;

create function history.pg_stat_get_xact_function_self_time(oid) returns double precision language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_xact_function_self_time(oid)'); end$$;

create function history.pg_stat_get_xact_function_total_time(oid) returns double precision language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_xact_function_total_time(oid)'); end$$;

create function history.pg_stat_get_xact_numscans(oid) returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_xact_numscans(oid)'); end$$;

create function history.pg_stat_get_xact_tuples_deleted(oid) returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_xact_tuples_deleted(oid)'); end$$;

create function history.pg_stat_get_xact_tuples_fetched(oid) returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_xact_tuples_fetched(oid)'); end$$;

create function history.pg_stat_get_xact_tuples_hot_updated(oid) returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_xact_tuples_hot_updated(oid)'); end$$;

create function history.pg_stat_get_xact_tuples_inserted(oid) returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_xact_tuples_inserted(oid)'); end$$;

create function history.pg_stat_get_xact_tuples_newpage_updated(oid) returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_xact_tuples_newpage_updated(oid)'); end$$;

create function history.pg_stat_get_xact_tuples_returned(oid) returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_xact_tuples_returned(oid)'); end$$;

create function history.pg_stat_get_xact_tuples_updated(oid) returns bigint language plpgsql as
  $$begin perform history.not_recorded('pg_stat_get_xact_tuples_updated(oid)'); end$$;

create function history.pg_stat_have_stats(text, oid, bigint) returns boolean language plpgsql as
  $$begin perform history.not_recorded('pg_stat_have_stats(text, oid, bigint)'); end$$;

create function history.pg_stat_have_stats(text, oid, oid) returns boolean language plpgsql as
  $$begin perform history.not_recorded('pg_stat_have_stats(text, oid, oid)'); end$$;

create function history.pg_stat_reset() returns void language plpgsql as
  $$begin perform history.not_recorded('pg_stat_reset()'); end$$;

create function history.pg_stat_reset_backend_stats(integer) returns void language plpgsql as
  $$begin perform history.not_recorded('pg_stat_reset_backend_stats(integer)'); end$$;

create function history.pg_stat_reset_replication_slot(text) returns void language plpgsql as
  $$begin perform history.not_recorded('pg_stat_reset_replication_slot(text)'); end$$;

create function history.pg_stat_reset_shared(target text DEFAULT NULL::text) returns void language plpgsql as
  $$begin perform history.not_recorded('pg_stat_reset_shared(text)'); end$$;

create function history.pg_stat_reset_single_function_counters(oid) returns void language plpgsql as
  $$begin perform history.not_recorded('pg_stat_reset_single_function_counters(oid)'); end$$;

create function history.pg_stat_reset_single_table_counters(oid) returns void language plpgsql as
  $$begin perform history.not_recorded('pg_stat_reset_single_table_counters(oid)'); end$$;

create function history.pg_stat_reset_slru(target text DEFAULT NULL::text) returns void language plpgsql as
  $$begin perform history.not_recorded('pg_stat_reset_slru(text)'); end$$;

create function history.pg_stat_reset_subscription_stats(oid) returns void language plpgsql as
  $$begin perform history.not_recorded('pg_stat_reset_subscription_stats(oid)'); end$$;

create function history.pg_statistics_obj_is_visible(oid) returns boolean language plpgsql as
  $$begin perform history.not_recorded('pg_statistics_obj_is_visible(oid)'); end$$;

create function history.pg_stop_backup() returns pg_lsn language plpgsql as
  $$begin perform history.not_recorded('pg_stop_backup()'); end$$;

create function history.pg_stop_backup(exclusive boolean, wait_for_archive boolean DEFAULT true, OUT lsn pg_lsn, OUT labelfile text, OUT spcmapfile text) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('pg_stop_backup(boolean, boolean)'); end$$;

create function history.pg_stop_making_pinned_objects() returns void language plpgsql as
  $$begin perform history.not_recorded('pg_stop_making_pinned_objects()'); end$$;

create function history.pg_switch_wal() returns pg_lsn language plpgsql as
  $$begin perform history.not_recorded('pg_switch_wal()'); end$$;

create function history.pg_sync_replication_slots() returns void language plpgsql as
  $$begin perform history.not_recorded('pg_sync_replication_slots()'); end$$;

create function history.pg_tablespace_databases(oid) returns SETOF oid language plpgsql as
  $$begin perform history.not_recorded('pg_tablespace_databases(oid)'); end$$;

create function history.pg_terminate_backend(pid integer, timeout bigint DEFAULT 0) returns boolean language plpgsql as
  $$begin perform history.not_recorded('pg_terminate_backend(integer, bigint)'); end$$;

create function history.pg_timezone_abbrevs(OUT abbrev text, OUT utc_offset interval, OUT is_dst boolean) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('pg_timezone_abbrevs()'); end$$;

create function history.pg_timezone_abbrevs_abbrevs(OUT abbrev text, OUT utc_offset interval, OUT is_dst boolean) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('pg_timezone_abbrevs_abbrevs()'); end$$;

create function history.pg_timezone_abbrevs_zone(OUT abbrev text, OUT utc_offset interval, OUT is_dst boolean) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('pg_timezone_abbrevs_zone()'); end$$;

create function history.pg_timezone_names(OUT name text, OUT abbrev text, OUT utc_offset interval, OUT is_dst boolean) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('pg_timezone_names()'); end$$;

create function history.pg_try_advisory_lock(bigint) returns boolean language plpgsql as
  $$begin perform history.not_recorded('pg_try_advisory_lock(bigint)'); end$$;

create function history.pg_try_advisory_lock(integer, integer) returns boolean language plpgsql as
  $$begin perform history.not_recorded('pg_try_advisory_lock(integer, integer)'); end$$;

create function history.pg_try_advisory_lock_shared(bigint) returns boolean language plpgsql as
  $$begin perform history.not_recorded('pg_try_advisory_lock_shared(bigint)'); end$$;

create function history.pg_try_advisory_lock_shared(integer, integer) returns boolean language plpgsql as
  $$begin perform history.not_recorded('pg_try_advisory_lock_shared(integer, integer)'); end$$;

create function history.pg_try_advisory_xact_lock(bigint) returns boolean language plpgsql as
  $$begin perform history.not_recorded('pg_try_advisory_xact_lock(bigint)'); end$$;

create function history.pg_try_advisory_xact_lock(integer, integer) returns boolean language plpgsql as
  $$begin perform history.not_recorded('pg_try_advisory_xact_lock(integer, integer)'); end$$;

create function history.pg_try_advisory_xact_lock_shared(bigint) returns boolean language plpgsql as
  $$begin perform history.not_recorded('pg_try_advisory_xact_lock_shared(bigint)'); end$$;

create function history.pg_try_advisory_xact_lock_shared(integer, integer) returns boolean language plpgsql as
  $$begin perform history.not_recorded('pg_try_advisory_xact_lock_shared(integer, integer)'); end$$;

create function history.pg_ts_config_is_visible(oid) returns boolean language plpgsql as
  $$begin perform history.not_recorded('pg_ts_config_is_visible(oid)'); end$$;

create function history.pg_ts_dict_is_visible(oid) returns boolean language plpgsql as
  $$begin perform history.not_recorded('pg_ts_dict_is_visible(oid)'); end$$;

create function history.pg_ts_parser_is_visible(oid) returns boolean language plpgsql as
  $$begin perform history.not_recorded('pg_ts_parser_is_visible(oid)'); end$$;

create function history.pg_ts_template_is_visible(oid) returns boolean language plpgsql as
  $$begin perform history.not_recorded('pg_ts_template_is_visible(oid)'); end$$;

create function history.pg_type_is_visible(oid) returns boolean language plpgsql as
  $$begin perform history.not_recorded('pg_type_is_visible(oid)'); end$$;

create function history.pg_wal_replay_pause() returns void language plpgsql as
  $$begin perform history.not_recorded('pg_wal_replay_pause()'); end$$;

create function history.pg_wal_replay_resume() returns void language plpgsql as
  $$begin perform history.not_recorded('pg_wal_replay_resume()'); end$$;

create function history.pg_wal_summary_contents(tli bigint, start_lsn pg_lsn, end_lsn pg_lsn, OUT relfilenode oid, OUT reltablespace oid, OUT reldatabase oid, OUT relforknumber smallint, OUT relblocknumber bigint, OUT is_limit_block boolean) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('pg_wal_summary_contents(bigint, pg_lsn, pg_lsn)'); end$$;

create function history.pg_walfile_name(pg_lsn) returns text language plpgsql as
  $$begin perform history.not_recorded('pg_walfile_name(pg_lsn)'); end$$;

create function history.pg_walfile_name_offset(lsn pg_lsn, OUT file_name text, OUT file_offset integer) returns record language plpgsql as
  $$begin perform history.not_recorded('pg_walfile_name_offset(pg_lsn)'); end$$;

create function history.pg_xact_commit_timestamp(xid) returns timestamp with time zone language plpgsql as
  $$begin perform history.not_recorded('pg_xact_commit_timestamp(xid)'); end$$;

create function history.pg_xact_commit_timestamp_origin(xid xid, OUT "timestamp" timestamp with time zone, OUT roident oid) returns record language plpgsql as
  $$begin perform history.not_recorded('pg_xact_commit_timestamp_origin(xid)'); end$$;

create function history.pg_xact_status(xid8) returns text language plpgsql as
  $$begin perform history.not_recorded('pg_xact_status(xid8)'); end$$;

create function history.plpgsql_validator(oid) returns void language plpgsql as
  $$begin perform history.not_recorded('plpgsql_validator(oid)'); end$$;

create function history.query_to_xml(query text, nulls boolean, tableforest boolean, targetns text) returns xml language plpgsql as
  $$begin perform history.not_recorded('query_to_xml(text, boolean, boolean, text)'); end$$;

create function history.query_to_xml_and_xmlschema(query text, nulls boolean, tableforest boolean, targetns text) returns xml language plpgsql as
  $$begin perform history.not_recorded('query_to_xml_and_xmlschema(text, boolean, boolean, text)'); end$$;

create function history.query_to_xmlschema(query text, nulls boolean, tableforest boolean, targetns text) returns xml language plpgsql as
  $$begin perform history.not_recorded('query_to_xmlschema(text, boolean, boolean, text)'); end$$;

create function history.regclass(text) returns regclass language plpgsql as
  $$begin perform history.not_recorded('regclass(text)'); end$$;

create function history.row_security_active(oid) returns boolean language plpgsql as
  $$begin perform history.not_recorded('row_security_active(oid)'); end$$;

create function history.row_security_active(text) returns boolean language plpgsql as
  $$begin perform history.not_recorded('row_security_active(text)'); end$$;

create function history.schema_to_xml(schema name, nulls boolean, tableforest boolean, targetns text) returns xml language plpgsql as
  $$begin perform history.not_recorded('schema_to_xml(name, boolean, boolean, text)'); end$$;

create function history.schema_to_xml_and_xmlschema(schema name, nulls boolean, tableforest boolean, targetns text) returns xml language plpgsql as
  $$begin perform history.not_recorded('schema_to_xml_and_xmlschema(name, boolean, boolean, text)'); end$$;

create function history.schema_to_xmlschema(schema name, nulls boolean, tableforest boolean, targetns text) returns xml language plpgsql as
  $$begin perform history.not_recorded('schema_to_xmlschema(name, boolean, boolean, text)'); end$$;

create function history."session_user"() returns name language plpgsql as
  $$begin perform history.not_recorded('session_user()'); end$$;

create function history.set_config(text, text, boolean) returns text language plpgsql as
  $$begin perform history.not_recorded('set_config(text, text, boolean)'); end$$;

create function history.setval(regclass, bigint) returns bigint language plpgsql as
  $$begin perform history.not_recorded('setval(regclass, bigint)'); end$$;

create function history.setval(regclass, bigint, boolean) returns bigint language plpgsql as
  $$begin perform history.not_recorded('setval(regclass, bigint, boolean)'); end$$;

create function history."system_user"() returns text language plpgsql as
  $$begin perform history.not_recorded('system_user()'); end$$;

create function history.table_to_xml(tbl regclass, nulls boolean, tableforest boolean, targetns text) returns xml language plpgsql as
  $$begin perform history.not_recorded('table_to_xml(regclass, boolean, boolean, text)'); end$$;

create function history.table_to_xml_and_xmlschema(tbl regclass, nulls boolean, tableforest boolean, targetns text) returns xml language plpgsql as
  $$begin perform history.not_recorded('table_to_xml_and_xmlschema(regclass, boolean, boolean, text)'); end$$;

create function history.table_to_xmlschema(tbl regclass, nulls boolean, tableforest boolean, targetns text) returns xml language plpgsql as
  $$begin perform history.not_recorded('table_to_xmlschema(regclass, boolean, boolean, text)'); end$$;

create function history.timeofday() returns text language plpgsql as
  $$begin perform history.not_recorded('timeofday()'); end$$;

create function history.to_regcollation(text) returns regcollation language plpgsql as
  $$begin perform history.not_recorded('to_regcollation(text)'); end$$;

create function history.to_regoper(text) returns regoper language plpgsql as
  $$begin perform history.not_recorded('to_regoper(text)'); end$$;

create function history.to_regoperator(text) returns regoperator language plpgsql as
  $$begin perform history.not_recorded('to_regoperator(text)'); end$$;

create function history.to_regproc(text) returns regproc language plpgsql as
  $$begin perform history.not_recorded('to_regproc(text)'); end$$;

create function history.to_regprocedure(text) returns regprocedure language plpgsql as
  $$begin perform history.not_recorded('to_regprocedure(text)'); end$$;

create function history.to_regtypemod(text) returns integer language plpgsql as
  $$begin perform history.not_recorded('to_regtypemod(text)'); end$$;

create function history.ts_debug(config regconfig, document text, OUT alias text, OUT description text, OUT token text, OUT dictionaries regdictionary[], OUT dictionary regdictionary, OUT lexemes text[]) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('ts_debug(regconfig, text)'); end$$;

create function history.ts_debug(document text, OUT alias text, OUT description text, OUT token text, OUT dictionaries regdictionary[], OUT dictionary regdictionary, OUT lexemes text[]) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('ts_debug(text)'); end$$;

create function history.ts_parse(parser_name text, txt text, OUT tokid integer, OUT token text) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('ts_parse(text, text)'); end$$;

create function history.ts_rewrite(tsquery, text) returns tsquery language plpgsql as
  $$begin perform history.not_recorded('ts_rewrite(tsquery, text)'); end$$;

create function history.ts_stat(query text, OUT word text, OUT ndoc integer, OUT nentry integer) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('ts_stat(text)'); end$$;

create function history.ts_stat(query text, weights text, OUT word text, OUT ndoc integer, OUT nentry integer) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('ts_stat(text, text)'); end$$;

create function history.ts_token_type(parser_name text, OUT tokid integer, OUT alias text, OUT description text) returns SETOF record language plpgsql as
  $$begin perform history.not_recorded('ts_token_type(text)'); end$$;

create function history.txid_current() returns bigint language plpgsql as
  $$begin perform history.not_recorded('txid_current()'); end$$;

create function history.txid_current_if_assigned() returns bigint language plpgsql as
  $$begin perform history.not_recorded('txid_current_if_assigned()'); end$$;

create function history.txid_current_snapshot() returns txid_snapshot language plpgsql as
  $$begin perform history.not_recorded('txid_current_snapshot()'); end$$;

create function history.txid_status(bigint) returns text language plpgsql as
  $$begin perform history.not_recorded('txid_status(bigint)'); end$$;

create function history.unicode_version() returns text language plpgsql as
  $$begin perform history.not_recorded('unicode_version()'); end$$;
