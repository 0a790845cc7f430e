-- Frames that bring only what changed since the one before them: a chain begins with a complete frame.
alter table pgtracker.frame
  add column base_sequence bigint,
  add column previous_sequence bigint,
  add column removed_rows bigint not null default 0,
  add column chain_from timestamptz;
-- What is kept as unknown has no rows in its table yet, and so makes no state.
update pgtracker.frame f
set chain_from = f.collected_at
where f.complete and not exists (
  select
  from pgtracker.unknown_frame u
  where u.instance_id = f.instance_id and u.dataset = f.dataset and u.database = f.database
    and u.collected_at = f.collected_at);
comment on column pgtracker.frame.complete is 'has every row that exists and may be seen; false too for a frame of changes, whose previous_sequence is set';
comment on column pgtracker.frame.base_sequence is 'of a frame of changes: sequence of the complete frame its chain began with; else null';
comment on column pgtracker.frame.previous_sequence is 'of a frame of changes: sequence of the frame its rows are changes to; else null';
comment on column pgtracker.frame.removed_rows is 'of a frame of changes: keys that were there at the frame before and are no more';
comment on column pgtracker.frame.chain_from is 'collected_at of the complete frame that with the frames of the same scraper up to this one makes the state at this one: its own of a complete frame; null: the state is not known, since the frame is incomplete, one before it in its chain is missing, or its rows are in pgtracker.unknown_frame';
comment on column pgtracker.frame.judgement_reason is 'why: no_earlier_frame_of_this_server, another_server, another_database, another_extension, incomplete, broken_chain; server_restarted, view_reset, database_reset, database_created; something_in_the_database_was_reset, server_started_again, statistics_may_be_lost (see docs/decisions/increases.md)';

-- Of counters only: increases are what tells their tables.
do $$
declare
  t record;
begin
  for t in
    select c.relname as name
    from pg_class c
    where c.relnamespace = 'pgtracker'::regnamespace and c.relkind in ('r', 'p')
      and to_regclass(format('pgtracker.%I', c.relname || '_delta')) is not null
  loop
    execute format(
      'alter table pgtracker.%I add column removed boolean not null default false', t.name);
    execute format(
      'comment on column pgtracker.%I.removed is %L', t.name,
      'the key, which was there at the frame before, is no more; then only the keys are set');
  end loop;
end
$$;

alter table pgtracker.unknown_frame add column vanished jsonb;
comment on column pgtracker.unknown_frame.vanished is 'of a frame of changes: the keys that are no more, as an object of arrays by key column; else null';
