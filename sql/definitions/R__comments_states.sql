-- States: what the server and its catalogs say, kept when it changes.

comment on column pgtracker.server_facts.version is 'as version() says';
comment on column pgtracker.server_facts.system_identifier is 'from initdb on; a standby has its primary''s';
comment on column pgtracker.server_facts.started_at is 'when the postmaster was started';
comment on column pgtracker.server_facts.config_loaded_at is 'when the configuration files were last read';
comment on column pgtracker.server_facts.in_recovery is 'true: a standby, or recovering';
comment on column pgtracker.server_facts.timeline_id is 'timeline as of the last checkpoint';
comment on column pgtracker.server_facts.current_wal_lsn is 'written WAL on a primary, replayed WAL on a standby; from scrapers of before server_position, which has it now';
comment on column pgtracker.server_facts.next_xid is 'transaction id to be given next: epoch * 2^32 + xid; from scrapers of before server_position, which has it now';
comment on column pgtracker.server_facts.next_multixact is 'multixact id to be given next; from scrapers of before server_position, which has it now';
comment on column pgtracker.server_facts.database_count is 'databases, templates included';
comment on column pgtracker.server_facts.removed is 'never true: a server has one row';

comment on column pgtracker.pg_settings.name is 'name of the setting';
comment on column pgtracker.pg_settings.setting is 'value, in unit';
comment on column pgtracker.pg_settings.unit is 'unit of setting, min_val, max_val, boot_val and reset_val: ms, kB, 8kB, …; null: none';
comment on column pgtracker.pg_settings.category is 'group it belongs to';
comment on column pgtracker.pg_settings.short_desc is 'what it does';
comment on column pgtracker.pg_settings.extra_desc is 'more about it';
comment on column pgtracker.pg_settings.context is 'what it takes to change it: internal, postmaster, sighup, superuser-backend, backend, superuser, user';
comment on column pgtracker.pg_settings.vartype is 'bool, enum, integer, real or string';
comment on column pgtracker.pg_settings.source is 'where the value comes from: default, configuration file, command line, …';
comment on column pgtracker.pg_settings.min_val is 'least value, in unit; null: not a number';
comment on column pgtracker.pg_settings.max_val is 'greatest value, in unit; null: not a number';
comment on column pgtracker.pg_settings.enumvals is 'values it may have; null: not an enum';
comment on column pgtracker.pg_settings.boot_val is 'value the server has unless it is told otherwise, in unit';
comment on column pgtracker.pg_settings.reset_val is 'value RESET would give, in unit';
comment on column pgtracker.pg_settings.sourcefile is 'file the value stands in; null: in none, or not visible';
comment on column pgtracker.pg_settings.sourceline is 'line in that file; null: in none, or not visible';
comment on column pgtracker.pg_settings.pending_restart is 'true: the file has another value, which waits for a restart';
comment on column pgtracker.pg_settings.removed is 'it went away, with its extension';

comment on column pgtracker.pg_db_role_setting.name is 'name of the setting';

comment on column pgtracker.pg_roles.oid is 'oid of the role';
comment on column pgtracker.pg_roles.rolname is 'name of the role';
comment on column pgtracker.pg_roles.rolsuper is 'SUPERUSER';
comment on column pgtracker.pg_roles.rolinherit is 'INHERIT: has the rights of its roles without SET ROLE';
comment on column pgtracker.pg_roles.rolcreaterole is 'CREATEROLE';
comment on column pgtracker.pg_roles.rolcreatedb is 'CREATEDB';
comment on column pgtracker.pg_roles.rolcanlogin is 'LOGIN';
comment on column pgtracker.pg_roles.rolreplication is 'REPLICATION';
comment on column pgtracker.pg_roles.rolvaliduntil is 'when its password expires; null: never';
comment on column pgtracker.pg_roles.rolbypassrls is 'BYPASSRLS';

comment on column pgtracker.pg_database.oid is 'oid of the database';
comment on column pgtracker.pg_database.datname is 'name of the database';
comment on column pgtracker.pg_database.datdba is 'oid of its owner';
comment on column pgtracker.pg_database.encoding is 'number of its encoding, 6: UTF8';
comment on column pgtracker.pg_database.datlocprovider is 'provider of its locale: b builtin, c libc, i icu; from 15 on';
comment on column pgtracker.pg_database.datistemplate is 'may be cloned by who may create databases';
comment on column pgtracker.pg_database.datallowconn is 'false: nobody can connect';
comment on column pgtracker.pg_database.dathasloginevt is 'has event triggers on login; from 17 on';
comment on column pgtracker.pg_database.datlastsysoid is 'last oid of a built-in object; until 14';
comment on column pgtracker.pg_database.dattablespace is 'oid of its default tablespace';
comment on column pgtracker.pg_database.datcollate is 'LC_COLLATE';
comment on column pgtracker.pg_database.datctype is 'LC_CTYPE';
comment on column pgtracker.pg_database.datlocale is 'locale of the provider; daticulocale in 15 and 16';
comment on column pgtracker.pg_database.daticurules is 'ICU collation rules; from 16 on';
comment on column pgtracker.pg_database.datcollversion is 'version of the collation when it was made; from 15 on';
comment on column pgtracker.pg_database.datacl is 'rights; null: the built-in ones';

comment on column pgtracker.tablespaces.oid is 'oid of the tablespace';
comment on column pgtracker.tablespaces.spcname is 'name of the tablespace';
comment on column pgtracker.tablespaces.spcowner is 'oid of its owner';
comment on column pgtracker.tablespaces.spcacl is 'rights; null: the built-in ones';
comment on column pgtracker.tablespaces.spcoptions is 'options, name=value';

comment on column pgtracker.pg_extension.oid is 'oid of the extension';
comment on column pgtracker.pg_extension.extname is 'name of the extension';
comment on column pgtracker.pg_extension.extowner is 'oid of its owner';
comment on column pgtracker.pg_extension.extnamespace is 'oid of the schema of its objects';
comment on column pgtracker.pg_extension.extrelocatable is 'its objects may move to another schema';
comment on column pgtracker.pg_extension.extcondition is 'conditions on the rows of extconfig''s tables that are dumped';

comment on column pgtracker.relations.oid is 'oid of the relation';
comment on column pgtracker.relations.relname is 'name of the table, index, view, …';
comment on column pgtracker.relations.relnamespace is 'oid of its schema';
comment on column pgtracker.relations.reltype is 'oid of its row type, 0: none';
comment on column pgtracker.relations.reloftype is 'oid of the type of a typed table, 0: none';
comment on column pgtracker.relations.relowner is 'oid of its owner';
comment on column pgtracker.relations.relam is 'oid of its access method, 0: none';
comment on column pgtracker.relations.relfilenode is 'number of its file; a change means that it was rewritten; 0: mapped, or none';
comment on column pgtracker.relations.reltablespace is 'oid of its tablespace, 0: the database''s';
comment on column pgtracker.relations.reltoastrelid is 'oid of its TOAST table, 0: none';
comment on column pgtracker.relations.relhasindex is 'has indexes, or had some lately';
comment on column pgtracker.relations.relisshared is 'shared by all databases';
comment on column pgtracker.relations.relnatts is 'columns, dropped ones included';
comment on column pgtracker.relations.relchecks is 'CHECK constraints';
comment on column pgtracker.relations.relhasrules is 'has rules, or once had some';
comment on column pgtracker.relations.relhastriggers is 'has triggers, or once had some';
comment on column pgtracker.relations.relhassubclass is 'has children or partitions, or once had some';
comment on column pgtracker.relations.relrowsecurity is 'row security is on';
comment on column pgtracker.relations.relforcerowsecurity is 'row security is on for the owner, too';
comment on column pgtracker.relations.relispopulated is 'false: a materialized view without data';
comment on column pgtracker.relations.relreplident is 'replica identity: d primary key, f all columns, i an index, n nothing';
comment on column pgtracker.relations.relispartition is 'is a partition';
comment on column pgtracker.relations.relrewrite is 'of a table that is being written anew: oid of the original, 0: none; from 11 on';
comment on column pgtracker.relations.relacl is 'rights; null: the built-in ones';
comment on column pgtracker.relations.reloptions is 'storage parameters, name=value';

comment on column pgtracker.inheritance.relid is 'oid of the child or the partitioned table or index';

comment on column pgtracker.sequences.seqrelid is 'oid of the sequence';
comment on column pgtracker.sequences.sequencename is 'name of the sequence';
comment on column pgtracker.sequences.seqtypid is 'oid of its data type';
comment on column pgtracker.sequences.seqstart is 'START';
comment on column pgtracker.sequences.seqincrement is 'INCREMENT';
comment on column pgtracker.sequences.seqmax is 'MAXVALUE';
comment on column pgtracker.sequences.seqmin is 'MINVALUE';
comment on column pgtracker.sequences.seqcache is 'CACHE: values each session takes at once';
comment on column pgtracker.sequences.seqcycle is 'CYCLE: begins anew at its end';

comment on column pgtracker.indexes.indexname is 'name of the index';
comment on column pgtracker.indexes.indnatts is 'columns, included ones too';
comment on column pgtracker.indexes.indisunique is 'unique';
comment on column pgtracker.indexes.indisprimary is 'of the primary key';
comment on column pgtracker.indexes.indisexclusion is 'of an exclusion constraint';
comment on column pgtracker.indexes.indimmediate is 'uniqueness is checked at once';
comment on column pgtracker.indexes.indisclustered is 'CLUSTER last used it';
comment on column pgtracker.indexes.indcheckxmin is 'not for transactions older than the row in pg_index';
comment on column pgtracker.indexes.indisready is 'false: not kept up to date by inserts yet, or no more';
comment on column pgtracker.indexes.indislive is 'false: being dropped';
comment on column pgtracker.indexes.indisreplident is 'is the replica identity';
comment on column pgtracker.indexes.indcollation is 'oids of the collations by key column, 0: none';
comment on column pgtracker.indexes.indclass is 'oids of the operator classes by key column';
comment on column pgtracker.indexes.indoption is 'flags by key column: 1 descending, 2 nulls first';

comment on column pgtracker.constraints.oid is 'oid of the constraint';
comment on column pgtracker.constraints.conname is 'name of the constraint';
comment on column pgtracker.constraints.condeferrable is 'DEFERRABLE';
comment on column pgtracker.constraints.condeferred is 'INITIALLY DEFERRED';
comment on column pgtracker.constraints.convalidated is 'false: NOT VALID';
comment on column pgtracker.constraints.conindid is 'oid of the index it rests on, 0: none';
comment on column pgtracker.constraints.confupdtype is 'ON UPDATE: a no action, r restrict, c cascade, n set null, d set default; blank: no foreign key';
comment on column pgtracker.constraints.confdeltype is 'ON DELETE: as confupdtype';
comment on column pgtracker.constraints.confmatchtype is 'MATCH: f full, p partial, s simple; blank: no foreign key';
comment on column pgtracker.constraints.conislocal is 'defined here, not only inherited';
comment on column pgtracker.constraints.coninhcount is 'parents it is inherited from';
comment on column pgtracker.constraints.connoinherit is 'NO INHERIT';
comment on column pgtracker.constraints.conkey is 'numbers of its columns';
comment on column pgtracker.constraints.confkey is 'numbers of the referenced columns';

comment on table pgtracker.columns is 'Columns of all relations but sequences, TOAST tables and their indexes, dropped ones included: a row when one changed, in statistics too. No values.';
comment on column pgtracker.columns.attrelid is 'oid of the table, view, index or composite type';
comment on column pgtracker.columns.attnum is 'number of the column, from 1; -2: the oid that tables could have until 11';
comment on column pgtracker.columns.attname is 'name of the column';
comment on column pgtracker.columns.atttypid is 'oid of its type, 0: the column was dropped';
comment on column pgtracker.columns.atttypmod is 'modifier of its type, as the length of varchar + 4; -1: none';
comment on column pgtracker.columns.attlen is 'bytes of a value; -1: varying, -2: a C string';
comment on column pgtracker.columns.attndims is 'dimensions of an array as declared, 0: no array';
comment on column pgtracker.columns.attnotnull is 'NOT NULL';
comment on column pgtracker.columns.atthasdef is 'has a default, or is generated';
comment on column pgtracker.columns.attidentity is 'a always, d by default; blank: no identity column';
comment on column pgtracker.columns.attstorage is 'p plain, e external, m main, x extended';
comment on column pgtracker.columns.attcollation is 'oid of its collation, 0: none';
comment on column pgtracker.columns.attislocal is 'defined here, not only inherited';
comment on column pgtracker.columns.attinhcount is 'parents it is inherited from';
comment on column pgtracker.columns.attoptions is 'options, name=value';
comment on column pgtracker.columns.attacl is 'rights; null: none of its own';

comment on column pgtracker.comments.classoid is 'oid of the catalog the object is in';
comment on column pgtracker.comments.objoid is 'oid of the object';
comment on column pgtracker.comments.description is 'the comment';

comment on column pgtracker.relation_sizes.relid is 'oid of the relation';

comment on column pgtracker.pg_database.datfrozenxid is 'all transactions before it are frozen; its age: pgtracker.xid_age(datfrozenxid, server_position.next_xid)';
comment on column pgtracker.pg_database.datminmxid is 'its age: pgtracker.mxid_age(datminmxid, server_position.next_multixact)';
comment on column pgtracker.relations.relfrozenxid is 'its age: pgtracker.xid_age(relfrozenxid, server_position.next_xid)';
comment on column pgtracker.relations.relminmxid is 'its age: pgtracker.mxid_age(relminmxid, server_position.next_multixact)';
