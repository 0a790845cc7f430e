-- What grows with time is kept in pieces of time on every edition, so that what is past its retention goes by
-- dropping pieces: partitions on plain PostgreSQL, chunks on TimescaleDB. All are cut at the same moments.

create table pgtracker.time_table (
  name text primary key,
  time_column text not null,
  step interval not null
);
comment on table pgtracker.time_table is 'Tables kept in pieces of time; pgtracker.keep_by_time enters them.';
comment on column pgtracker.time_table.name is 'name of the table, in this schema';
comment on column pgtracker.time_table.time_column is 'its column with the time a row is of';
comment on column pgtracker.time_table.step is 'length of a piece, counted from 1970-01-01 00:00 UTC: retention forgets whole steps';

create table pgtracker.kept_frame (
  instance_id integer not null,
  dataset text not null,
  database text not null,
  collected_at timestamptz not null,
  primary key (instance_id, dataset, database, collected_at)
);
comment on table pgtracker.kept_frame is 'Frames from before pgtracker.rows_from that are kept: bases (chains whole) of what went silent, and of increases that are still counted anew.';

-- The frames of a day that has a gap before it: whose base may have to outlive its day.
create index on pgtracker.frame (instance_id, collected_at)
  where collected_at - base_at > interval '12 hours';

-- Horizons are kept for states and texts, too: their rows stay for ever, their frames do not.
alter table pgtracker.horizon drop constraint horizon_kind_fkey;
comment on table pgtracker.horizon is 'Moment before which rows of a kind have been given up, by instance; of states and texts only their frames.';

create function pgtracker.rows_from(instance_id integer, kind text) returns timestamptz
language sql stable
as $$
  select coalesce(max(h.at), '-infinity')
         - case when rows_from.kind in ('sample', 'delta', 'hourly') then interval '0' else interval '1 day' end
  from pgtracker.horizon h
  where h.instance_id = rows_from.instance_id and h.kind = rows_from.kind
$$;
comment on function pgtracker.rows_from is 'Moment from which on all rows of a kind (sample, counter, delta, hourly; state: frames of states) are in the store; earlier ones only of frames in pgtracker.kept_frame. Of counters a day more than the horizon: the bases of what comes after it.';

-- A table cannot become another kind of table: it is renamed, and another takes its name, columns, indexes, comments,
-- rights, and its place in views.
create function pgtracker.replace_table(kept regclass, suffix text, options text) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  table_name name := (select c.relname from pg_class c where c.oid = kept);
  old_name name := left(table_name, 63 - length(suffix)) || suffix;
  note text := obj_description(kept, 'pg_class');
  dependent record;
  statements text[] := '{}';
  statement text;
begin
  for dependent in
    select distinct v.oid::regclass as name, v.relkind
    from pg_depend d
    join pg_rewrite r on r.oid = d.objid and d.classid = 'pg_rewrite'::regclass
    join pg_class v on v.oid = r.ev_class
    where d.refobjid = kept and d.refclassid = 'pg_class'::regclass and v.oid <> kept
  loop
    if dependent.relkind <> 'v' then
      raise exception '% reads %, which is to be made anew', dependent.name, kept
        using hint = 'Drop it, run migrate again, then make it again.';
    end if;
    statements := statements || format(
      'create or replace view %s as %s', dependent.name, pg_get_viewdef(dependent.name));
  end loop;
  -- Functions whose body was parsed when they were made hold on to the table, those that return its rows to its type.
  for dependent in
    select p.oid, p.oid::regprocedure as name, p.prorettype = c.reltype as returns_rows,
           pg_get_functiondef(p.oid) as definition, obj_description(p.oid, 'pg_proc') as note
    from pg_class c
    join pg_proc p on p.prorettype = c.reltype or exists (
      select
      from pg_depend d
      where d.refobjid = kept and d.refclassid = 'pg_class'::regclass
        and d.classid = 'pg_proc'::regclass and d.objid = p.oid)
    where c.oid = kept
  loop
    statements := statements || dependent.definition;
    if dependent.returns_rows then
      statements := statements || format('comment on function %s is %L', dependent.name, dependent.note);
      execute format('drop function %s', dependent.name);
    end if;
  end loop;
  select statements || coalesce(array_agg(format(
           'grant %s on pgtracker.%I to %s%s', a.privilege_type, table_name,
           case a.grantee when 0 then 'public' else quote_ident(pg_get_userbyid(a.grantee)) end,
           case when a.is_grantable then ' with grant option' else '' end)), '{}')
  into statements
  from pg_class c
  cross join lateral aclexplode(c.relacl) a
  where c.oid = kept and a.grantee <> c.relowner;

  for statement in
    select format('alter index pgtracker.%I rename to %I', i.relname,
                  left(i.relname, 63 - length(suffix)) || suffix)
    from pg_index x
    join pg_class i on i.oid = x.indexrelid
    where x.indrelid = kept
  loop
    execute statement;
  end loop;
  execute format('alter table pgtracker.%I rename to %I', table_name, old_name);
  execute format('create table pgtracker.%I (like pgtracker.%I including all) %s',
                 table_name, old_name, options);
  execute format('comment on table pgtracker.%I is %L', table_name, note);
  foreach statement in array statements loop
    execute statement;
  end loop;
end
$$;
comment on function pgtracker.replace_table is 'Renames a table by a suffix, and makes an empty one with these options in its place, also in views and functions.';

create function pgtracker.partition_by_time(kept regclass, time_column name) returns void
language plpgsql
as $$
declare
  table_name name := (select c.relname from pg_class c where c.oid = kept);
begin
  perform pgtracker.replace_table(
    kept, '_default', format('partition by range (%I)', time_column));
  execute format('alter table pgtracker.%I attach partition %s default', table_name, kept);
  execute format(
    'comment on table %s is %L', kept, 'Rows of pgtracker.' || table_name
    || ' of times that have no partition of their own: what came too early or late, and bases kept by retention.');
end
$$;
comment on function pgtracker.partition_by_time is 'Makes a table partitioned by its time column; its rows become those of the DEFAULT partition. Nothing is copied, and what has no partition of its own yet always finds a place. maintain makes the others.';

drop function pgtracker.keep_by_time(regclass, name);
create function pgtracker.keep_by_time(kept regclass, time_column name, step interval default null)
returns void
language plpgsql
as $$
declare
  table_name name := (select c.relname from pg_class c where c.oid = kept);
begin
  step := coalesce(
    step, case when table_name in ('frame', 'rollup') or table_name like '%\_hourly'
               -- Small rows, asked for in every statement of an ingest: few pieces to look into.
               then interval '30 days' else interval '1 day' end);
  insert into pgtracker.time_table values (table_name, time_column, step);
  if not exists (select from pg_extension where extname = 'timescaledb') then
    perform pgtracker.partition_by_time(kept, time_column);
  elsif not exists (
    select
    from timescaledb_information.hypertables h
    where h.hypertable_schema = 'pgtracker' and h.hypertable_name = table_name)
  then
    perform create_hypertable(
      kept, time_column, chunk_time_interval => step, create_default_indexes => false,
      migrate_data => true);
  else
    perform set_chunk_time_interval(kept, step);
  end if;
end
$$;
comment on function pgtracker.keep_by_time is 'Keeps a table in pieces of time by a column: a hypertable where TimescaleDB is installed, else partitioned. Steps (whole days) are 30 days for frame, rollup and *_hourly, else 1 day. Not for tables that others refer to by foreign keys.';

select pgtracker.keep_by_time(
  format('pgtracker.%I', c.relname)::regclass,
  case when c.relname like '%\_delta' then 'interval_end'
       when c.relname = 'rollup' or c.relname like '%\_hourly' then 'hour'
       else 'collected_at' end)
from pg_class c
where c.relnamespace = 'pgtracker'::regnamespace and c.relkind = 'r'
  and (c.relname like '%\_delta' or c.relname like '%\_hourly'
       or c.relname in (
         'frame', 'pg_locks', 'pg_prepared_xacts', 'pg_replication_slots', 'pg_stat_activity',
         'pg_stat_archiver', 'pg_stat_bgwriter', 'pg_stat_checkpointer', 'pg_stat_database',
         'pg_stat_database_conflicts', 'pg_stat_io', 'pg_stat_progress_analyze',
         'pg_stat_progress_basebackup', 'pg_stat_progress_cluster', 'pg_stat_progress_copy',
         'pg_stat_progress_create_index', 'pg_stat_progress_vacuum', 'pg_stat_recovery_prefetch',
         'pg_stat_replication', 'pg_stat_replication_slots', 'pg_stat_slru', 'pg_stat_statements',
         'pg_stat_statements_info', 'pg_stat_subscription', 'pg_stat_subscription_stats',
         'pg_stat_user_functions', 'pg_stat_user_indexes', 'pg_stat_user_tables',
         'pg_stat_wal', 'pg_stat_wal_receiver', 'pg_statio_user_sequences', 'pgtracker_scrape', 'rollup'))
order by c.relname;
