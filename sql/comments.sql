-- What columns mean that mean the same in many tables; runs after each migration, so that a new table needs to
-- say only what is its own. Two migrators at once would trip over each other's comments.
do $$
declare
  c record;
begin
  perform pg_advisory_xact_lock(hashtext('pgtracker comments'));
  for c in
    with column_of_table as (
      select r.oid as table_oid, r.relname, r.relkind, a.attname,
             col_description(r.oid, a.attnum) as comment
      from pg_class r
      join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
      where r.relnamespace = 'pgtracker'::regnamespace and r.relkind in ('r', 'p', 'v')
        and not r.relispartition
    ), everywhere (attname, comment) as (
      values
        ('instance_id', 'the monitored server: pgtracker.instance'),
        ('database', 'database it was read in'),
        ('collected_at', 'monitored server''s clock, microseconds'),
        ('interval_start', 'collected_at of the frame the increase is counted from'),
        ('interval_end', 'collected_at of the frame the increase is counted to'),
        ('restarted', 'the counters began anew within the interval: the increase is what they counted since then'),
        ('lower_bound', 'a restart within the interval can''t be ruled out: the true increase may be larger'),
        ('hour', 'begin of the hour, UTC; what is counted to a frame belongs to the hour of its collected_at'),
        ('summed_rows', 'keys in this row: 1, or more where pgtracker.rollup_limit sums up those with little; their keys are 0 then'),
        ('extra', 'columns this schema does not know yet, by name, values in PostgreSQL''s text form'),
        ('dataset', 'name of the dataset'),
        ('object_key', 'object that brought it: its key below the prefix of the bucket, from v1/ on'),
        ('server_version_num', 'version of the server, 170002 is 17.2'),
        ('sqlstate', 'PostgreSQL''s error code; null: none'),
        ('datid', 'oid of the database'),
        ('datname', 'name of the database'),
        ('usesysid', 'oid of the role'),
        ('usename', 'name of the role'),
        ('pid', 'process id of the backend'),
        ('application_name', 'what the client calls itself'),
        ('client_addr', 'address of the client; null: over a Unix socket'),
        ('client_hostname', 'host name of the client; null without log_hostname'),
        ('client_port', 'port of the client; -1: over a Unix socket'),
        ('backend_start', 'when the process was started'),
        ('phase', 'what the command is doing, as the server''s version names it'),
        ('relid', 'oid of the table'),
        ('indexrelid', 'oid of the index'),
        ('schemaname', 'name of the schema'),
        ('relname', 'name of the table'),
        ('subid', 'oid of the subscription'),
        ('subname', 'name of the subscription'),
        ('stats_reset', 'last reset of the counters')
    ), own as (
      -- A comment of the table's own stays.
      select t.table_oid, t.relname, t.relkind, t.attname, coalesce(t.comment, e.comment) as comment
      from column_of_table t
      left join everywhere e using (attname)
    ), wanted as (
      -- Sums of a counter, and views of them, say what the counter says.
      select o.table_oid, o.relname, o.attname,
             coalesce(raw.comment, hourly.comment, o.comment) as comment
      from own o
      left join own raw
        on raw.relname = regexp_replace(o.relname, '_(delta|hourly|by_hour)$', '')
       and raw.attname = o.attname
      left join own hourly
        on o.relname like '%\_by\_hour'
       and hourly.relname = regexp_replace(o.relname, '_by_hour$', '_hourly')
       and hourly.attname = o.attname
    )
    select w.relname, w.attname, w.comment
    from wanted w
    join column_of_table t using (table_oid, attname)
    where w.comment is distinct from t.comment
  loop
    execute format('comment on column pgtracker.%I.%I is %L', c.relname, c.attname, c.comment);
  end loop;
end
$$;
