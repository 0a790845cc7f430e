-- States are compared key by key, and their history is kept for ever: one step in this index finds
-- the state of a key at a moment. Tables of states to come bring theirs.
create index on pgtracker.pg_settings (instance_id, name, collected_at);

create table pgtracker.unknown_column (
  instance_id integer not null,
  dataset text not null,
  column_name text not null,
  type text not null
);
-- Names come from objects, and may be longer than an index takes.
create index on pgtracker.unknown_column (instance_id, dataset);
comment on table pgtracker.unknown_column is 'Columns that frames brought and their tables do not have, kept in extra until a migration makes them.';
comment on column pgtracker.unknown_column.type is 'PostgreSQL''s name of the type on the monitored server';
