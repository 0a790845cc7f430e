-- columns tell of the types that columns have, and of those only the name: not what kind they are, nor of other types.
create table pgtracker.pg_type (
  instance_id integer not null,
  collected_at timestamptz not null,
  database text not null,
  oid oid not null,
  typname text,
  typnamespace oid,
  typowner oid,
  typlen smallint,
  typbyval boolean,
  typtype text,
  typcategory text,
  typispreferred boolean,
  typisdefined boolean,
  typdelim text,
  typrelid oid,
  typelem oid,
  typarray oid,
  typalign text,
  typstorage text,
  typnotnull boolean,
  typbasetype oid,
  typtypmod integer,
  typndims integer,
  typcollation oid,
  typdefault text,
  typacl text[],
  removed boolean not null default false,
  extra jsonb
);
create index on pgtracker.pg_type (instance_id, database, oid, collected_at);
comment on table pgtracker.pg_type is 'Data types of each database, those PostgreSQL brings along and the row types of tables included: a row when one changed.';
comment on column pgtracker.pg_type.collected_at is 'monitored server''s clock, microseconds';
comment on column pgtracker.pg_type.oid is 'oid of the type';
comment on column pgtracker.pg_type.typname is 'name of the type';
comment on column pgtracker.pg_type.typnamespace is 'oid of the schema it is in';
comment on column pgtracker.pg_type.typowner is 'oid of its owner';
comment on column pgtracker.pg_type.typlen is 'bytes of a value; -1: varying, -2: a C string';
comment on column pgtracker.pg_type.typbyval is 'values are passed as such, not by a pointer';
comment on column pgtracker.pg_type.typtype is 'b base, c composite, d domain, e enum, p pseudo, r range, m multirange';
comment on column pgtracker.pg_type.typcategory is 'letter of the category the parser chooses conversions by';
comment on column pgtracker.pg_type.typispreferred is 'preferred in its category';
comment on column pgtracker.pg_type.typisdefined is 'false: only its name is known yet';
comment on column pgtracker.pg_type.typdelim is 'character between elements of an array of it';
comment on column pgtracker.pg_type.typrelid is 'oid of the relation whose rows it is, 0: of none';
comment on column pgtracker.pg_type.typelem is 'oid of the type its elements have, 0: no subscripts';
comment on column pgtracker.pg_type.typarray is 'oid of the type of arrays of it, 0: none';
comment on column pgtracker.pg_type.typalign is 'c 1 byte, s 2, i 4, d 8';
comment on column pgtracker.pg_type.typstorage is 'p plain, e external, m main, x extended';
comment on column pgtracker.pg_type.typnotnull is 'NOT NULL, of a domain';
comment on column pgtracker.pg_type.typbasetype is 'oid of the type a domain is based on, 0: no domain';
comment on column pgtracker.pg_type.typtypmod is 'modifier of a domain''s type, as the length of varchar + 4; -1: none';
comment on column pgtracker.pg_type.typndims is 'dimensions of a domain over an array, else 0';
comment on column pgtracker.pg_type.typcollation is 'oid of its collation, 0: none';
comment on column pgtracker.pg_type.typdefault is 'default value, as text; null: none';
comment on column pgtracker.pg_type.typacl is 'rights; null: the built-in ones';
comment on column pgtracker.pg_type.removed is 'it went away';
comment on column pgtracker.pg_type.extra is 'columns this schema does not know yet, by name, values in PostgreSQL''s text form';
