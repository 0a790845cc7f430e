-- What a server consists of: roles, databases, relations and what hangs on them, and their sizes. States: a row
-- is stored when it differs from the one before it, so the latest row of each key up to a moment is the state then.

create table pgtracker.pg_db_role_setting (
  instance_id integer not null,
  collected_at timestamptz not null,
  setdatabase oid not null,
  setrole oid not null,
  name text not null,
  setting text,
  masked boolean,
  removed boolean not null default false,
  extra jsonb
);
create index on pgtracker.pg_db_role_setting (instance_id, setdatabase, setrole, name, collected_at);
comment on table pgtracker.pg_db_role_setting is 'Settings of databases and roles (ALTER DATABASE … SET, ALTER ROLE … SET): a row when one changed.';
comment on column pgtracker.pg_db_role_setting.collected_at is 'monitored server''s clock, microseconds';
comment on column pgtracker.pg_db_role_setting.setdatabase is '0: in all databases';
comment on column pgtracker.pg_db_role_setting.setrole is '0: all roles';
comment on column pgtracker.pg_db_role_setting.setting is 'null where masked';
comment on column pgtracker.pg_db_role_setting.masked is 'a value that may be a secret and was not read: pg_settings does not show this name';
comment on column pgtracker.pg_db_role_setting.removed is 'it went away';
comment on column pgtracker.pg_db_role_setting.extra is 'columns this schema does not know yet, by name, values in PostgreSQL''s text form';

create table pgtracker.pg_roles (
  instance_id integer not null,
  collected_at timestamptz not null,
  oid oid not null,
  rolname text,
  rolsuper boolean,
  rolinherit boolean,
  rolcreaterole boolean,
  rolcreatedb boolean,
  rolcanlogin boolean,
  rolreplication boolean,
  rolconnlimit integer,
  rolvaliduntil timestamptz,
  rolbypassrls boolean,
  member_of oid[],
  description text,
  removed boolean not null default false,
  extra jsonb
);
create index on pgtracker.pg_roles (instance_id, oid, collected_at);
comment on table pgtracker.pg_roles is 'Roles without passwords: a row when one changed.';
comment on column pgtracker.pg_roles.collected_at is 'monitored server''s clock, microseconds';
comment on column pgtracker.pg_roles.rolconnlimit is '-1: no limit';
comment on column pgtracker.pg_roles.member_of is 'roles it was made a member of, directly, in the order of their oids';
comment on column pgtracker.pg_roles.description is 'COMMENT ON ROLE';
comment on column pgtracker.pg_roles.removed is 'it went away';
comment on column pgtracker.pg_roles.extra is 'columns this schema does not know yet, by name, values in PostgreSQL''s text form';

create table pgtracker.pg_database (
  instance_id integer not null,
  collected_at timestamptz not null,
  oid oid not null,
  datname text,
  datdba oid,
  encoding integer,
  datlocprovider text,
  datistemplate boolean,
  datallowconn boolean,
  dathasloginevt boolean,
  datconnlimit integer,
  datlastsysoid oid,
  datfrozenxid xid,
  datminmxid xid,
  dattablespace oid,
  datcollate text,
  datctype text,
  datlocale text,
  daticurules text,
  datcollversion text,
  datacl text[],
  description text,
  removed boolean not null default false,
  extra jsonb
);
create index on pgtracker.pg_database (instance_id, oid, collected_at);
comment on table pgtracker.pg_database is 'Databases: a row when one changed; sizes are in database_sizes.';
comment on column pgtracker.pg_database.collected_at is 'monitored server''s clock, microseconds';
comment on column pgtracker.pg_database.datconnlimit is '-1: no limit, -2: invalid, left over from an interrupted DROP DATABASE';
comment on column pgtracker.pg_database.datfrozenxid is 'all transactions before it are frozen; its age: pgtracker.xid_age(datfrozenxid, server_facts.next_xid)';
comment on column pgtracker.pg_database.datminmxid is 'its age: pgtracker.mxid_age(datminmxid, server_facts.next_multixact)';
comment on column pgtracker.pg_database.description is 'COMMENT ON DATABASE';
comment on column pgtracker.pg_database.removed is 'it went away';
comment on column pgtracker.pg_database.extra is 'columns this schema does not know yet, by name, values in PostgreSQL''s text form';

create table pgtracker.tablespaces (
  instance_id integer not null,
  collected_at timestamptz not null,
  oid oid not null,
  spcname text,
  spcowner oid,
  spcacl text[],
  spcoptions text[],
  location text,
  size bigint,
  size_visible boolean,
  description text,
  removed boolean not null default false,
  extra jsonb
);
create index on pgtracker.tablespaces (instance_id, oid, collected_at);
comment on table pgtracker.tablespaces is 'Tablespaces: a row when one changed, in size too.';
comment on column pgtracker.tablespaces.collected_at is 'monitored server''s clock, microseconds';
comment on column pgtracker.tablespaces.location is 'folder on the server; empty for the built-in ones; null where the size is';
comment on column pgtracker.tablespaces.size is 'bytes of all databases in it; null: not visible, or its folder is missing';
comment on column pgtracker.tablespaces.size_visible is 'false: the role lacks pg_read_all_stats';
comment on column pgtracker.tablespaces.description is 'COMMENT ON TABLESPACE';
comment on column pgtracker.tablespaces.removed is 'it went away';
comment on column pgtracker.tablespaces.extra is 'columns this schema does not know yet, by name, values in PostgreSQL''s text form';

create table pgtracker.database_sizes (
  instance_id integer not null,
  collected_at timestamptz not null,
  datid oid not null,
  datname text,
  size bigint,
  size_visible boolean,
  removed boolean not null default false,
  extra jsonb
);
create index on pgtracker.database_sizes (instance_id, datid, collected_at);
comment on table pgtracker.database_sizes is 'Size of each database: a row when it changed.';
comment on column pgtracker.database_sizes.collected_at is 'monitored server''s clock, microseconds';
comment on column pgtracker.database_sizes.size is 'bytes in all tablespaces; null: not visible';
comment on column pgtracker.database_sizes.size_visible is 'false: the role lacks pg_read_all_stats';
comment on column pgtracker.database_sizes.removed is 'it went away';
comment on column pgtracker.database_sizes.extra is 'columns this schema does not know yet, by name, values in PostgreSQL''s text form';

create table pgtracker.pg_stat_user_indexes (
  instance_id integer not null,
  collected_at timestamptz not null,
  database text not null,
  relid oid,
  indexrelid oid not null,
  schemaname text,
  relname text,
  indexrelname text,
  idx_scan bigint,
  last_idx_scan timestamptz,
  idx_tup_read bigint,
  idx_tup_fetch bigint,
  idx_blks_read bigint,
  idx_blks_hit bigint,
  extra jsonb
);
create index on pgtracker.pg_stat_user_indexes (instance_id, collected_at, database);
select pgtracker.keep_by_time('pgtracker.pg_stat_user_indexes', 'collected_at');
comment on table pgtracker.pg_stat_user_indexes is 'Cumulative counters per index of pg_stat_user_indexes and pg_statio_user_indexes.';
comment on column pgtracker.pg_stat_user_indexes.collected_at is 'monitored server''s clock, microseconds';
comment on column pgtracker.pg_stat_user_indexes.relid is 'the table';
comment on column pgtracker.pg_stat_user_indexes.idx_tup_read is 'entries of the index';
comment on column pgtracker.pg_stat_user_indexes.idx_tup_fetch is 'live rows of the table, by simple scans';
comment on column pgtracker.pg_stat_user_indexes.idx_blks_read is 'blocks of the server''s block size, not found in shared buffers';
comment on column pgtracker.pg_stat_user_indexes.idx_blks_hit is 'blocks found in shared buffers';
comment on column pgtracker.pg_stat_user_indexes.extra is 'columns this schema does not know yet, by name, values in PostgreSQL''s text form';

create table pgtracker.pg_stat_user_indexes_delta (
  instance_id integer not null,
  database text not null,
  indexrelid oid not null,
  interval_start timestamptz not null,
  interval_end timestamptz not null,
  restarted boolean not null,
  lower_bound boolean not null,
  idx_scan bigint,
  idx_tup_read bigint,
  idx_tup_fetch bigint,
  idx_blks_read bigint,
  idx_blks_hit bigint
);
create index on pgtracker.pg_stat_user_indexes_delta (instance_id, interval_end, database);
select pgtracker.keep_by_time('pgtracker.pg_stat_user_indexes_delta', 'interval_end');
comment on table pgtracker.pg_stat_user_indexes_delta is 'Increases of pgtracker.pg_stat_user_indexes between two frames: one row per key of which something grew; null: unknown.';
comment on column pgtracker.pg_stat_user_indexes_delta.interval_start is 'collected_at of the frame the increase is counted from';
comment on column pgtracker.pg_stat_user_indexes_delta.interval_end is 'collected_at of the frame the increase is counted to';
comment on column pgtracker.pg_stat_user_indexes_delta.restarted is 'the counters began anew within the interval: the increase is what they counted since then';
comment on column pgtracker.pg_stat_user_indexes_delta.lower_bound is 'a restart within the interval can''t be ruled out: the true increase may be larger';

create table pgtracker.pg_stat_user_functions (
  instance_id integer not null,
  collected_at timestamptz not null,
  database text not null,
  funcid oid not null,
  schemaname text,
  funcname text,
  arguments text,
  calls bigint,
  total_time double precision,
  self_time double precision,
  extra jsonb
);
create index on pgtracker.pg_stat_user_functions (instance_id, collected_at, database);
select pgtracker.keep_by_time('pgtracker.pg_stat_user_functions', 'collected_at');
comment on table pgtracker.pg_stat_user_functions is 'Cumulative counters per function; only what track_functions counts.';
comment on column pgtracker.pg_stat_user_functions.collected_at is 'monitored server''s clock, microseconds';
comment on column pgtracker.pg_stat_user_functions.arguments is 'types of the arguments, which tell overloaded functions apart';
comment on column pgtracker.pg_stat_user_functions.total_time is 'milliseconds, functions it called included';
comment on column pgtracker.pg_stat_user_functions.self_time is 'milliseconds, without functions it called';
comment on column pgtracker.pg_stat_user_functions.extra is 'columns this schema does not know yet, by name, values in PostgreSQL''s text form';

create table pgtracker.pg_stat_user_functions_delta (
  instance_id integer not null,
  database text not null,
  funcid oid not null,
  interval_start timestamptz not null,
  interval_end timestamptz not null,
  restarted boolean not null,
  lower_bound boolean not null,
  calls bigint,
  total_time double precision,
  self_time double precision
);
create index on pgtracker.pg_stat_user_functions_delta (instance_id, interval_end, database);
select pgtracker.keep_by_time('pgtracker.pg_stat_user_functions_delta', 'interval_end');
comment on table pgtracker.pg_stat_user_functions_delta is 'Increases of pgtracker.pg_stat_user_functions between two frames: one row per key of which something grew; null: unknown.';
comment on column pgtracker.pg_stat_user_functions_delta.interval_start is 'collected_at of the frame the increase is counted from';
comment on column pgtracker.pg_stat_user_functions_delta.interval_end is 'collected_at of the frame the increase is counted to';
comment on column pgtracker.pg_stat_user_functions_delta.restarted is 'the counters began anew within the interval: the increase is what they counted since then';
comment on column pgtracker.pg_stat_user_functions_delta.lower_bound is 'a restart within the interval can''t be ruled out: the true increase may be larger';

create table pgtracker.pg_extension (
  instance_id integer not null,
  collected_at timestamptz not null,
  database text not null,
  oid oid not null,
  extname text,
  extowner oid,
  extnamespace oid,
  extrelocatable boolean,
  extversion text,
  extconfig oid[],
  extcondition text[],
  removed boolean not null default false,
  extra jsonb
);
create index on pgtracker.pg_extension (instance_id, database, oid, collected_at);
comment on table pgtracker.pg_extension is 'Extensions of each database: a row when one changed.';
comment on column pgtracker.pg_extension.collected_at is 'monitored server''s clock, microseconds';
comment on column pgtracker.pg_extension.extversion is 'version of its objects, not of its library';
comment on column pgtracker.pg_extension.extconfig is 'tables whose content pg_dump dumps';
comment on column pgtracker.pg_extension.removed is 'it went away';
comment on column pgtracker.pg_extension.extra is 'columns this schema does not know yet, by name, values in PostgreSQL''s text form';

create table pgtracker.relations (
  instance_id integer not null,
  collected_at timestamptz not null,
  database text not null,
  oid oid not null,
  relname text,
  relnamespace oid,
  schemaname text,
  reltype oid,
  reloftype oid,
  relowner oid,
  relam oid,
  relfilenode oid,
  reltablespace oid,
  relpages integer,
  reltuples real,
  relallvisible integer,
  relallfrozen integer,
  reltoastrelid oid,
  relhasindex boolean,
  relisshared boolean,
  relpersistence text,
  relkind text,
  relnatts smallint,
  relchecks smallint,
  relhasrules boolean,
  relhastriggers boolean,
  relhassubclass boolean,
  relrowsecurity boolean,
  relforcerowsecurity boolean,
  relispopulated boolean,
  relreplident text,
  relispartition boolean,
  relrewrite oid,
  relfrozenxid xid,
  relminmxid xid,
  relacl text[],
  reloptions text[],
  removed boolean not null default false,
  extra jsonb
);
create index on pgtracker.relations (instance_id, database, oid, collected_at);
comment on table pgtracker.relations is 'Rows of pg_class of all schemas: one when something changed.';
comment on column pgtracker.relations.collected_at is 'monitored server''s clock, microseconds';
comment on column pgtracker.relations.schemaname is 'name of relnamespace';
comment on column pgtracker.relations.relpages is 'blocks of the server''s block size, as of the last VACUUM or ANALYZE';
comment on column pgtracker.relations.reltuples is 'rows, estimated; before 14 0 and since -1 while unknown';
comment on column pgtracker.relations.relallvisible is 'blocks';
comment on column pgtracker.relations.relallfrozen is 'blocks; since 18';
comment on column pgtracker.relations.relpersistence is 'p permanent, u unlogged, t temporary';
comment on column pgtracker.relations.relkind is 'r table, i index, S sequence, t TOAST table, v view, m materialized view, c composite type, f foreign table, p partitioned table, I partitioned index';
comment on column pgtracker.relations.relfrozenxid is 'its age: pgtracker.xid_age(relfrozenxid, server_facts.next_xid)';
comment on column pgtracker.relations.relminmxid is 'its age: pgtracker.mxid_age(relminmxid, server_facts.next_multixact)';
comment on column pgtracker.relations.removed is 'it went away';
comment on column pgtracker.relations.extra is 'columns this schema does not know yet, by name, values in PostgreSQL''s text form';

create table pgtracker.inheritance (
  instance_id integer not null,
  collected_at timestamptz not null,
  database text not null,
  relid oid not null,
  parents oid[],
  detach_pending boolean,
  partstrat text,
  partdefid oid,
  partition_key text,
  partition_bound text,
  skipped boolean,
  removed boolean not null default false,
  extra jsonb
);
create index on pgtracker.inheritance (instance_id, database, relid, collected_at);
comment on table pgtracker.inheritance is 'Children with their parents, and partitioned tables: a row when one changed.';
comment on column pgtracker.inheritance.collected_at is 'monitored server''s clock, microseconds';
comment on column pgtracker.inheritance.parents is 'in the order of inhseqno; empty for the root of a partition tree';
comment on column pgtracker.inheritance.detach_pending is 'DETACH PARTITION CONCURRENTLY has not ended; since 14';
comment on column pgtracker.inheritance.partstrat is 'h hash, l list, r range; null: not partitioned itself';
comment on column pgtracker.inheritance.partdefid is 'the default partition, 0: none; since 11';
comment on column pgtracker.inheritance.partition_key is 'null: not partitioned, or skipped';
comment on column pgtracker.inheritance.partition_bound is 'null: no partition, or skipped';
comment on column pgtracker.inheritance.skipped is 'ACCESS EXCLUSIVE was held or awaited on it or a parent: key and bound were not asked for';
comment on column pgtracker.inheritance.removed is 'it went away';
comment on column pgtracker.inheritance.extra is 'columns this schema does not know yet, by name, values in PostgreSQL''s text form';

create table pgtracker.sequences (
  instance_id integer not null,
  collected_at timestamptz not null,
  database text not null,
  seqrelid oid not null,
  schemaname text,
  sequencename text,
  seqtypid oid,
  seqstart bigint,
  seqincrement bigint,
  seqmax bigint,
  seqmin bigint,
  seqcache bigint,
  seqcycle boolean,
  relpersistence text,
  owned_by_relid oid,
  owned_by_attnum integer,
  last_value bigint,
  value_visible boolean,
  skipped boolean,
  removed boolean not null default false,
  extra jsonb
);
create index on pgtracker.sequences (instance_id, database, seqrelid, collected_at);
comment on table pgtracker.sequences is 'Sequences: a row when one changed, in value too.';
comment on column pgtracker.sequences.collected_at is 'monitored server''s clock, microseconds';
comment on column pgtracker.sequences.relpersistence is 'p permanent, u unlogged, t temporary';
comment on column pgtracker.sequences.owned_by_relid is 'table of the column it belongs to';
comment on column pgtracker.sequences.owned_by_attnum is 'number of that column';
comment on column pgtracker.sequences.last_value is 'last value written to disk, with a cache ahead of those handed out; null: never used, not visible, skipped, temporary, or unlogged on a standby';
comment on column pgtracker.sequences.value_visible is 'false: the role has neither SELECT nor USAGE on it';
comment on column pgtracker.sequences.skipped is 'a lock that conflicts with ROW EXCLUSIVE was held or awaited: the value was not asked for';
comment on column pgtracker.sequences.removed is 'it went away';
comment on column pgtracker.sequences.extra is 'columns this schema does not know yet, by name, values in PostgreSQL''s text form';

create table pgtracker.indexes (
  instance_id integer not null,
  collected_at timestamptz not null,
  database text not null,
  indexrelid oid not null,
  indrelid oid,
  schemaname text,
  indexname text,
  indnatts smallint,
  indnkeyatts smallint,
  indisunique boolean,
  indnullsnotdistinct boolean,
  indisprimary boolean,
  indisexclusion boolean,
  indimmediate boolean,
  indisclustered boolean,
  indisvalid boolean,
  indcheckxmin boolean,
  indisready boolean,
  indislive boolean,
  indisreplident boolean,
  indkey smallint[],
  indcollation oid[],
  indclass oid[],
  indoption smallint[],
  definition text,
  skipped boolean,
  removed boolean not null default false,
  extra jsonb
);
create index on pgtracker.indexes (instance_id, database, indexrelid, collected_at);
comment on table pgtracker.indexes is 'Indexes of all schemas: a row when one changed.';
comment on column pgtracker.indexes.collected_at is 'monitored server''s clock, microseconds';
comment on column pgtracker.indexes.indrelid is 'the table';
comment on column pgtracker.indexes.indnkeyatts is 'columns without included ones; since 11';
comment on column pgtracker.indexes.indnullsnotdistinct is 'since 15';
comment on column pgtracker.indexes.indisvalid is 'false: not used by queries, as after a failed CREATE INDEX CONCURRENTLY';
comment on column pgtracker.indexes.indkey is 'numbers of the columns, 0: an expression; subscripts begin at 1, on the server at 0';
comment on column pgtracker.indexes.definition is 'CREATE INDEX …; null for indexes of TOAST tables and where skipped';
comment on column pgtracker.indexes.skipped is 'ACCESS EXCLUSIVE was held or awaited on it or its table: the definition was not asked for';
comment on column pgtracker.indexes.removed is 'it went away';
comment on column pgtracker.indexes.extra is 'columns this schema does not know yet, by name, values in PostgreSQL''s text form';

create table pgtracker.constraints (
  instance_id integer not null,
  collected_at timestamptz not null,
  database text not null,
  oid oid not null,
  conname text,
  schemaname text,
  contype text,
  condeferrable boolean,
  condeferred boolean,
  conenforced boolean,
  convalidated boolean,
  conrelid oid,
  contypid oid,
  conindid oid,
  conparentid oid,
  confrelid oid,
  confupdtype text,
  confdeltype text,
  confmatchtype text,
  conislocal boolean,
  coninhcount integer,
  connoinherit boolean,
  conperiod boolean,
  conkey smallint[],
  confkey smallint[],
  confdelsetcols smallint[],
  definition text,
  skipped boolean,
  removed boolean not null default false,
  extra jsonb
);
create index on pgtracker.constraints (instance_id, database, oid, collected_at);
comment on table pgtracker.constraints is 'Constraints of tables and domains: a row when one changed.';
comment on column pgtracker.constraints.collected_at is 'monitored server''s clock, microseconds';
comment on column pgtracker.constraints.contype is 'c check, f foreign key, n not null, p primary key, u unique, t constraint trigger, x exclusion';
comment on column pgtracker.constraints.conenforced is 'since 18';
comment on column pgtracker.constraints.conrelid is 'the table, 0: of a domain';
comment on column pgtracker.constraints.contypid is 'the domain, 0: of a table';
comment on column pgtracker.constraints.conparentid is 'since 11';
comment on column pgtracker.constraints.confrelid is 'the referenced table';
comment on column pgtracker.constraints.conperiod is 'since 18';
comment on column pgtracker.constraints.confdelsetcols is 'since 15';
comment on column pgtracker.constraints.definition is 'null where skipped';
comment on column pgtracker.constraints.skipped is 'ACCESS EXCLUSIVE was held or awaited on its table, the referenced one or its index: the definition was not asked for';
comment on column pgtracker.constraints.removed is 'it went away';
comment on column pgtracker.constraints.extra is 'columns this schema does not know yet, by name, values in PostgreSQL''s text form';

create table pgtracker.columns (
  instance_id integer not null,
  collected_at timestamptz not null,
  database text not null,
  attrelid oid not null,
  attnum smallint not null,
  attname text,
  data_type text,
  atttypid oid,
  atttypmod integer,
  attlen smallint,
  attndims smallint,
  attnotnull boolean,
  atthasdef boolean,
  attidentity text,
  attgenerated text,
  attstorage text,
  attcompression text,
  attcollation oid,
  attislocal boolean,
  attinhcount integer,
  attstattarget integer,
  attoptions text[],
  attacl text[],
  null_frac real,
  avg_width integer,
  n_distinct real,
  statistics_visible boolean,
  removed boolean not null default false,
  extra jsonb
);
create index on pgtracker.columns (instance_id, database, attrelid, attnum, collected_at);
comment on table pgtracker.columns is 'Columns of users'' tables and views: a row when one changed, in statistics too. No values.';
comment on column pgtracker.columns.collected_at is 'monitored server''s clock, microseconds';
comment on column pgtracker.columns.data_type is 'as written in SQL';
comment on column pgtracker.columns.attgenerated is 'since 12';
comment on column pgtracker.columns.attcompression is 'since 14';
comment on column pgtracker.columns.attstattarget is '-1 before 17 and null since: the default';
comment on column pgtracker.columns.null_frac is 'share of 1';
comment on column pgtracker.columns.avg_width is 'bytes';
comment on column pgtracker.columns.n_distinct is 'above 0: distinct values; below 0: their share of the rows, negated';
comment on column pgtracker.columns.statistics_visible is 'false: the role may not read the column, so pg_stats does not show it';
comment on column pgtracker.columns.removed is 'it went away';
comment on column pgtracker.columns.extra is 'columns this schema does not know yet, by name, values in PostgreSQL''s text form';

create table pgtracker.comments (
  instance_id integer not null,
  collected_at timestamptz not null,
  database text not null,
  classoid oid not null,
  objoid oid not null,
  objsubid integer not null,
  catalog text,
  description text,
  removed boolean not null default false,
  extra jsonb
);
create index on pgtracker.comments (instance_id, database, classoid, objoid, objsubid, collected_at);
comment on table pgtracker.comments is 'Comments on objects of users and on schemas: a row when one changed.';
comment on column pgtracker.comments.collected_at is 'monitored server''s clock, microseconds';
comment on column pgtracker.comments.objsubid is 'number of the column, 0: the object itself';
comment on column pgtracker.comments.catalog is 'catalog the object is in, as pg_class';
comment on column pgtracker.comments.removed is 'it went away';
comment on column pgtracker.comments.extra is 'columns this schema does not know yet, by name, values in PostgreSQL''s text form';

create table pgtracker.relation_sizes (
  instance_id integer not null,
  collected_at timestamptz not null,
  database text not null,
  relid oid not null,
  main_size bigint,
  fsm_size bigint,
  vm_size bigint,
  skipped boolean,
  removed boolean not null default false,
  extra jsonb
);
create index on pgtracker.relation_sizes (instance_id, database, relid, collected_at);
comment on table pgtracker.relation_sizes is 'Sizes of all relations with storage: a row when one changed. A table''s total is the sum with its indexes and its TOAST table, which relations names.';
comment on column pgtracker.relation_sizes.collected_at is 'monitored server''s clock, microseconds';
comment on column pgtracker.relation_sizes.main_size is 'bytes; null: skipped or just dropped';
comment on column pgtracker.relation_sizes.fsm_size is 'bytes of the free space map; null for sequences';
comment on column pgtracker.relation_sizes.vm_size is 'bytes of the visibility map; null for indexes and sequences';
comment on column pgtracker.relation_sizes.skipped is 'ACCESS EXCLUSIVE was held or awaited on it: sizes were not asked for';
comment on column pgtracker.relation_sizes.removed is 'it went away';
comment on column pgtracker.relation_sizes.extra is 'columns this schema does not know yet, by name, values in PostgreSQL''s text form';
