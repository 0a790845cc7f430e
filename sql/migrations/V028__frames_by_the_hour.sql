-- Frames by the hour: what ranges of days of the collection's own health are read from, and what is left when frames
-- and their costs are forgotten.
create table pgtracker.frame_hour (
  instance_id integer not null,
  hour timestamptz not null,
  dataset text not null,
  database text not null,
  frames bigint not null,
  row_count bigint not null,
  hidden_rows bigint not null,
  first_at timestamptz,
  last_at timestamptz,
  longest_pause interval,
  duration_micros bigint not null,
  longest_duration_micros bigint,
  lowest_skew_micros bigint,
  highest_skew_micros bigint,
  bytes bigint
);
create index on pgtracker.frame_hour (instance_id, hour);
select pgtracker.keep_by_time('pgtracker.frame_hour', 'hour', interval '30 days');
comment on table pgtracker.frame_hour is 'Frames by the hour, dataset and database, and what they cost. Not every hour in it is current: read pgtracker.collection_health().';
comment on column pgtracker.frame_hour.hour is 'begin of the hour, UTC; a frame belongs to the hour of its collected_at';
comment on column pgtracker.frame_hour.database is 'database the frames were read in; empty for datasets of the whole instance';
comment on column pgtracker.frame_hour.frames is 'frames of the hour; 0: only costs were told of it';
comment on column pgtracker.frame_hour.row_count is 'rows in these frames together';
comment on column pgtracker.frame_hour.hidden_rows is 'rows of them of which the role could not see everything';
comment on column pgtracker.frame_hour.first_at is 'collected_at of the first frame; null: there is none';
comment on column pgtracker.frame_hour.last_at is 'collected_at of the last one';
comment on column pgtracker.frame_hour.longest_pause is 'longest time from one frame of the hour to the next in it; null: it has fewer than two';
comment on column pgtracker.frame_hour.duration_micros is 'microseconds all frames took together, on the scraper''s side';
comment on column pgtracker.frame_hour.longest_duration_micros is 'microseconds the slowest took';
comment on column pgtracker.frame_hour.lowest_skew_micros is 'microseconds: least of monitored server''s clock minus scraper''s clock';
comment on column pgtracker.frame_hour.highest_skew_micros is 'microseconds: most of it';
comment on column pgtracker.frame_hour.bytes is 'bytes of the frames before compression, by pgtracker.pgtracker_scrape; null: it does not say';

comment on column pgtracker.rollup.frames is 'frames whose increases are known; of pg_stat_activity and of frame: all';
comment on column pgtracker.rollup.dataset is 'name of the dataset; frame: frames of all datasets, in pgtracker.frame_hour';

-- An hour's frames of all datasets.
create index on pgtracker.frame (instance_id, collected_at);

-- Frames that are there already: maintain rolls them up.
insert into pgtracker.rollup (instance_id, dataset, database, hour)
select distinct f.instance_id, 'frame', '', date_trunc('hour', f.collected_at, 'UTC')
from pgtracker.frame f
left join pgtracker.horizon z on z.instance_id = f.instance_id and z.kind = 'sample'
where f.collected_at >= coalesce(z.at, '-infinity')
on conflict do nothing;
