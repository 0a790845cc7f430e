-- What events of a queue brought: objects that were gone when they were to be read, and objects whose ingest ended
-- again and again without an outcome, which are parked so that they don't come back for days.
alter table pgtracker.ingest_ledger drop constraint ingest_ledger_outcome_check;
alter table pgtracker.ingest_ledger add constraint ingest_ledger_outcome_check
  check (outcome in ('ingested', 'malformed', 'unsupported_format', 'conflict', 'parked', 'not_found'));

create table pgtracker.ingest_attempt (
  object_key text not null,
  etag text not null,
  attempts integer not null,
  begun_at timestamptz not null,
  request_id text,
  problem text,
  primary key (object_key, etag)
);
comment on table pgtracker.ingest_attempt is 'Objects whose ingest was begun, after it had failed several times, and that have no outcome yet: what kills the function each time is known by it, and parked.';
comment on column pgtracker.ingest_attempt.object_key is 'key below the prefix of its store, from v1/ on';
comment on column pgtracker.ingest_attempt.etag is 'entity tag of the content that the event told of, without quotes';
comment on column pgtracker.ingest_attempt.attempts is 'times it was begun, less those that ended for a reason that is not the object''s';
comment on column pgtracker.ingest_attempt.begun_at is 'store''s clock when it was last begun';
comment on column pgtracker.ingest_attempt.request_id is 'invocation that began it last, as in the function''s log';
comment on column pgtracker.ingest_attempt.problem is 'fault that ended it last; null: none was seen, the function was ended while at it';
