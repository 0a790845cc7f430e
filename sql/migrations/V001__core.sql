-- What is known about instances, objects and frames, whatever the dataset.

create table pgtracker.instance (
  instance_id integer generated always as identity primary key,
  name text not null unique,
  labels jsonb not null default '{}',
  labels_at timestamptz not null
);
comment on table pgtracker.instance is 'Monitored PostgreSQL servers, by the name their owner gave them.';
comment on column pgtracker.instance.labels_at is 'scraper''s clock of the object the labels were taken from';

create table pgtracker.ingest_ledger (
  object_key text not null,
  etag text not null,
  outcome text not null
    check (outcome in ('ingested', 'malformed', 'unsupported_format', 'conflict')),
  instance_id integer references pgtracker.instance,
  size_bytes bigint not null,
  created_at timestamptz,
  first_collected_at timestamptz,
  last_collected_at timestamptz,
  frames integer not null default 0,
  rows_by_dataset jsonb not null default '{}',
  error_line bigint,
  error text,
  duration_millis double precision,
  ingested_at timestamptz not null default now(),
  primary key (object_key, etag)
);
create unique index ingest_ledger_ingested_once on pgtracker.ingest_ledger (object_key)
  where outcome = 'ingested';
create index on pgtracker.ingest_ledger (outcome, ingested_at) where outcome <> 'ingested';
comment on table pgtracker.ingest_ledger is 'Every object this store has seen, what became of it, and why.';
comment on column pgtracker.ingest_ledger.object_key is 'key below the prefix of its store, from v1/ on';
comment on column pgtracker.ingest_ledger.instance_id is 'null for objects that were not ingested; their key names the instance';
comment on column pgtracker.ingest_ledger.etag is 'entity tag of the content, without quotes';
comment on column pgtracker.ingest_ledger.size_bytes is 'size as stored, compressed';
comment on column pgtracker.ingest_ledger.created_at is 'scraper''s clock when the object was begun';
comment on column pgtracker.ingest_ledger.error_line is 'line of the object, from 1; 0: the object as a whole';
comment on column pgtracker.ingest_ledger.duration_millis is 'time the ingest took';

create table pgtracker.frame (
  instance_id integer not null,
  dataset text not null,
  database text not null,
  collected_at timestamptz not null,
  tick timestamptz not null,
  scraper_id text not null,
  sequence bigint not null,
  complete boolean not null,
  row_count bigint not null,
  hidden_rows bigint not null,
  duration_micros bigint not null,
  skew_micros bigint not null,
  server_version_num integer,
  system_identifier text,
  started_at timestamptz,
  checkpointer_started_at timestamptz,
  bgwriter_reset timestamptz,
  archiver_reset timestamptz,
  wal_reset timestamptz,
  in_recovery boolean,
  evidence jsonb not null,
  out_of_series boolean not null,
  base_at timestamptz,
  judgement text
    check (judgement in ('baseline', 'difference', 'restarted', 'out_of_series')),
  judgement_reason text,
  unknown_rows bigint,
  object_key text not null,
  primary key (instance_id, dataset, database, collected_at)
);
create index on pgtracker.frame (instance_id, dataset, database, scraper_id, sequence, collected_at);
comment on table pgtracker.frame is 'Every frame in the store: which observations exist, and from which the increases were counted.';
comment on column pgtracker.frame.database is 'database the frame was read in; empty for datasets of the whole instance';
comment on column pgtracker.frame.collected_at is 'monitored server''s clock, microseconds';
comment on column pgtracker.frame.tick is 'grid moment the frame was due, scraper''s clock';
comment on column pgtracker.frame.sequence is 'order of frames within a scraper; grows, with holes';
comment on column pgtracker.frame.complete is 'has every row that exists and may be seen';
comment on column pgtracker.frame.hidden_rows is 'rows whose identity the role could not see';
comment on column pgtracker.frame.duration_micros is 'time the frame took on the scraper''s side';
comment on column pgtracker.frame.skew_micros is 'monitored server''s clock minus scraper''s clock';
comment on column pgtracker.frame.out_of_series is 'its place in the order of reading is not that of its time: the clock stepped back, or another scraper was reading at the same time; such a frame counts nothing and is no base';
comment on column pgtracker.frame.base_at is 'collected_at of the frame this one was compared with';
comment on column pgtracker.frame.judgement is 'baseline: no increase known; difference: counted from base_at; restarted: all counters began after base_at; null: not a counter';
comment on column pgtracker.frame.judgement_reason is 'why: no_earlier_frame_of_this_server, another_server, another_database, incomplete; server_restarted, view_reset, database_reset, database_created; something_in_the_database_was_reset, server_started_again, statistics_may_be_lost (see docs/decisions/increases.md)';
comment on column pgtracker.frame.unknown_rows is 'rows without a known start, and so without an increase';

create table pgtracker.frame_failure (
  instance_id integer not null,
  dataset text not null,
  database text not null,
  tick timestamptz not null,
  scraper_id text not null,
  sequence bigint not null,
  reason text not null,
  sqlstate text,
  message text not null,
  duration_micros bigint not null,
  object_key text not null,
  primary key (instance_id, dataset, database, scraper_id, sequence, tick)
);
create index on pgtracker.frame_failure (instance_id, tick);
comment on table pgtracker.frame_failure is 'Frames that were due and could not be read, with the reason.';

create table pgtracker.gap (
  instance_id integer not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  reason text not null,
  objects_lost integer not null,
  detail text,
  object_key text not null
);
create index on pgtracker.gap (instance_id, from_at);
comment on table pgtracker.gap is 'Times of which frames are known to be lost or never taken, as the scraper reported them.';
comment on column pgtracker.gap.from_at is 'scraper''s clock';
comment on column pgtracker.gap.to_at is 'scraper''s clock';

create table pgtracker.unknown_frame (
  instance_id integer not null,
  dataset text not null,
  database text not null,
  collected_at timestamptz not null,
  part integer not null,
  columns jsonb not null,
  rows jsonb not null,
  object_key text not null
);
create index on pgtracker.unknown_frame (instance_id, dataset, collected_at);
comment on table pgtracker.unknown_frame is 'Frames of datasets this store does not know, kept whole until a migration does.';
comment on column pgtracker.unknown_frame.rows is 'an array of arrays, values in PostgreSQL''s text form';

create table pgtracker.retention (
  kind text primary key check (kind in ('sample', 'counter', 'delta')),
  keep interval not null check (keep > interval '1 day')
);
insert into pgtracker.retention values
  ('sample', '30 days'),
  ('counter', '7 days'),
  ('delta', '90 days');
comment on table pgtracker.retention is 'How long maintain keeps each kind of rows; states and texts stay for ever. Edit it freely.';
