-- How far a walk over all keys of an object store has come: one of many millions takes longer than a run may.
create table pgtracker.object_walk (
  location text primary key,
  after_key text,
  listed bigint not null,
  begun_at timestamptz not null default now(),
  last_listed bigint,
  last_begun_at timestamptz,
  last_ended_at timestamptz
);
comment on table pgtracker.object_walk is 'How far reconcile has come in its walk over all objects, compared with the ledger.';
comment on column pgtracker.object_walk.location is 'object store: bucket and prefix, or folder';
comment on column pgtracker.object_walk.after_key is 'the last key that was looked at; null: the next run begins at the first one';
comment on column pgtracker.object_walk.listed is 'keys this walk has come over';
comment on column pgtracker.object_walk.begun_at is 'when this walk has begun; with a null after_key: the last one';
comment on column pgtracker.object_walk.last_listed is 'keys of the last whole walk; null: there was none yet';
comment on column pgtracker.object_walk.last_begun_at is 'when the last whole walk had begun; null: it took one page or none';
comment on column pgtracker.object_walk.last_ended_at is 'when the last whole walk was done: what was in the object store when it began, and could be read, is in the store';
