-- Two templates of the recorded hour: as it is, and thinned for the many that are small. The window begins with the
-- minute in which everything is complete, so that hours stand end to end with their chains.
drop table if exists benchmark.recorded;
create table benchmark.recorded as
select c.relname::text as name, t.time_column, c.relname = any (array['frame', 'rollup']) as is_index_of_others,
       exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'removed') as has_removed
from pg_class c
join pg_attribute i on i.attrelid = c.oid and i.attname = 'instance_id'
left join pgtracker.time_table t on t.name = c.relname
where c.relnamespace = 'pgtracker'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
  and c.relname not in ('instance', 'horizon', 'kept_frame', 'expired_frame', 'unknown_frame', 'unknown_column', 'gap')
  and c.relname !~ '_default$';

drop table if exists benchmark.kept;
create table benchmark.kept as
select f.dataset, f.database, f.collected_at
from (
  select f.*, extract(minute from f.tick)::int as minute, extract(second from f.tick)::int as second,
         extract(hour from f.tick at time zone 'UTC')::int = 23 as is_first
  from pgtracker.frame f
  where f.instance_id = (select instance_id from pgtracker.instance where name = 'fleet-0000')) f
where f.second = 0 and case
  when f.dataset in ('pg_stat_activity', 'pg_locks', 'server_position') then f.minute % 2 = 1
  when f.dataset in ('pg_stat_statements', 'pg_stat_database', 'pg_stat_bgwriter', 'pg_stat_checkpointer', 'pg_stat_wal',
                     'pg_stat_io', 'pg_stat_replication', 'pg_replication_slots') then f.minute % 10 = 9
  when f.dataset in ('pg_stat_user_tables', 'pg_stat_user_indexes') then f.is_first or f.minute % 30 = 0
  when f.dataset in ('relations', 'indexes', 'relation_sizes', 'database_sizes', 'pg_settings', 'pg_database',
                     'server_facts', 'sequences', 'pg_extension', 'columns', 'constraints')
    then f.minute = 0
  else false end;

create or replace procedure benchmark.make_templates() language plpgsql as $$
declare
  t benchmark.recorded;
  template integer := (select instance_id from pgtracker.instance where name = 'fleet-0000');
  begins constant timestamptz := '2025-12-31 23:59:00+00';
  ends constant timestamptz := '2026-01-01 00:59:00+00';
  dataset text;
  within text;
  thinned text;
  of_database text;
begin
  for t in select * from benchmark.recorded loop
    dataset := case when t.name = 'activity_hour' then 'pg_stat_activity'
                    else regexp_replace(t.name, '_(delta|hourly)$', '') end;
    within := case
      when t.time_column = 'hour' then format('t.hour = %L', begins + interval '1 minute')
      when t.time_column is not null then format('t.%I >= %L and t.%1$I < %3$L', t.time_column, begins, ends)
      when t.name = 'ingest_ledger' then format('t.created_at >= %L and t.created_at < %L', begins, ends)
      when t.has_removed then format('t.collected_at < %L', ends)
      else 'true' end;
    of_database := case when exists (
      select from pg_attribute a where a.attrelid = format('pgtracker.%I', t.name)::regclass and a.attname = 'database'
        and a.atttypid = 'text'::regtype) then 't.database' else '''''' end;
    thinned := case
      when t.name = 'rollup' then 't.dataset = ''frame'' or t.dataset in (select k.dataset from benchmark.kept k)'
      when t.name = 'frame_hour' then 't.dataset in (select k.dataset from benchmark.kept k)'
      when t.name = 'frame' then
        'exists (select from benchmark.kept k where k.dataset = t.dataset and k.database = t.database'
        ' and k.collected_at = t.collected_at)'
      when t.name = 'ingest_ledger' then 'extract(minute from t.created_at)::int % 10 = 9'
      when t.name = 'pgtracker_scrape' then 'extract(minute from t.collected_at)::int % 30 = 0'
      when t.time_column = 'hour' then format('exists (select from benchmark.kept k where k.dataset = %L)', dataset)
      when t.time_column is not null then format(
        'exists (select from benchmark.kept k where k.dataset = %L and k.database = %s and k.collected_at = t.%I)',
        dataset, of_database, t.time_column)
      else 'true' end
      || case
        when t.name = 'sequences' then format(' and t.collected_at < %L', begins + interval '100 seconds')
        when t.name in ('pg_stat_activity', 'pg_locks') then ' and t.pid % 12 = 0'
        when dataset = 'pg_stat_statements' then ' and (t.queryid = 0 or abs(hashint8(t.queryid)) % 25 = 0)'
        when t.name = 'pg_stat_statements_text' then ' and abs(hashint8(t.queryid)) % 25 = 0'
        when dataset = 'pg_stat_user_tables' then ' and t.relid::bigint % 5 = 0'
        when dataset = 'pg_stat_user_indexes' then ' and t.indexrelid::bigint % 5 = 0'
        else '' end;
    execute format('drop table if exists benchmark.%I, benchmark.%I', 'reference_' || t.name, 'small_' || t.name);
    execute format('create table benchmark.%I as select t.* from pgtracker.%I t where t.instance_id = %s and %s',
                   'reference_' || t.name, t.name, template, within);
    execute format('create table benchmark.%I as select t.* from benchmark.%I t where %s',
                   'small_' || t.name, 'reference_' || t.name, thinned);
    execute format('delete from pgtracker.%I where instance_id = %s', t.name, template);
  end loop;
  -- The first minute of each hour goes on from the last of the hour before.
  update benchmark.reference_frame f set judgement = 'difference', base_at = f.collected_at - interval '1 minute'
  where f.judgement = 'baseline';
  update benchmark.small_frame f set judgement = 'difference', base_at = f.collected_at - interval '10 minutes'
  where f.judgement is not null;
  delete from pgtracker.instance where name = 'fleet-0000';
end
$$;
