-- Active sessions by the hour: what ranges of days are read from, and what is left when samples are forgotten.
create table pgtracker.activity_hour (
  instance_id integer not null,
  hour timestamptz not null,
  by_what text not null,
  value text,
  sessions bigint not null
);
create index on pgtracker.activity_hour (instance_id, by_what, hour);
select pgtracker.keep_by_time('pgtracker.activity_hour', 'hour', interval '30 days');
comment on table pgtracker.activity_hour is 'Active sessions by the hour, counted over its samples of pg_stat_activity: sessions / pgtracker.rollup.frames were active on average. Not every hour in it is current: read pgtracker.activity_profile().';
comment on column pgtracker.activity_hour.hour is 'begin of the hour, UTC; a sample belongs to the hour of its collected_at';
comment on column pgtracker.activity_hour.by_what is 'what sessions are told apart by: wait_event_type, wait_event, query_id, usename, application_name, datname; all: nothing; state: their state, of all client sessions instead of active ones';
comment on column pgtracker.activity_hour.value is 'value of that; CPU: active and not waiting; wait events as type/event; empty: it has none; null: all beyond the 50 most frequent of the hour';
comment on column pgtracker.activity_hour.sessions is 'sessions in all samples of the hour together';

comment on column pgtracker.rollup.frames is 'frames whose increases are known; of pg_stat_activity: all';

-- Samples that are there already: maintain rolls them up.
insert into pgtracker.rollup (instance_id, dataset, database, hour)
select distinct f.instance_id, f.dataset, f.database, date_trunc('hour', f.collected_at, 'UTC')
from pgtracker.frame f
left join pgtracker.horizon z on z.instance_id = f.instance_id and z.kind = 'sample'
where f.dataset = 'pg_stat_activity' and f.collected_at >= coalesce(z.at, '-infinity')
on conflict do nothing;

-- Of all sessions few are active: ranges of hours are read from these alone.
create index on pgtracker.pg_stat_activity (instance_id, collected_at)
  include (wait_event_type, wait_event, query_id, usename, application_name, datname)
  where state = 'active';
