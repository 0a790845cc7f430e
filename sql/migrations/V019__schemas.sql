-- relations tell of schemas that hold something, and of no schema who owns it.
create table pgtracker.pg_namespace (
  instance_id integer not null,
  collected_at timestamptz not null,
  database text not null,
  oid oid not null,
  nspname text,
  nspowner oid,
  nspacl text[],
  removed boolean not null default false,
  extra jsonb
);
create index on pgtracker.pg_namespace (instance_id, database, oid, collected_at);
comment on table pgtracker.pg_namespace is 'Schemas of each database, temporary and empty ones included: a row when one changed.';
comment on column pgtracker.pg_namespace.collected_at is 'monitored server''s clock, microseconds';
comment on column pgtracker.pg_namespace.oid is 'oid of the schema';
comment on column pgtracker.pg_namespace.nspname is 'name of the schema';
comment on column pgtracker.pg_namespace.nspowner is 'oid of its owner';
comment on column pgtracker.pg_namespace.nspacl is 'rights; null: the built-in ones';
comment on column pgtracker.pg_namespace.removed is 'it went away';
comment on column pgtracker.pg_namespace.extra is 'columns this schema does not know yet, by name, values in PostgreSQL''s text form';
