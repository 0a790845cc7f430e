-- Up to where an instance's rows of a kind have been given up. Moved by maintain only; a frame that
-- arrives from before it is recorded and changes nothing, since what it would be compared with is gone.
create table pgtracker.horizon (
  instance_id integer not null references pgtracker.instance,
  kind text not null references pgtracker.retention (kind),
  at timestamptz not null,
  primary key (instance_id, kind)
);
comment on table pgtracker.horizon is 'Moment before which rows of a kind have been deleted, by instance.';

create table pgtracker.expired_frame (
  instance_id integer not null,
  dataset text not null,
  database text not null,
  collected_at timestamptz not null,
  object_key text not null
);
create index on pgtracker.expired_frame (instance_id, collected_at);
comment on table pgtracker.expired_frame is 'Frames that arrived from before the horizon: known, and not kept.';
