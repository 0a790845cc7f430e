insert into pgtracker.frame
  (instance_id, dataset, database, collected_at, tick, scraper_id, sequence, complete, row_count,
   hidden_rows, duration_micros, skew_micros, server_version_num, system_identifier, started_at,
   checkpointer_started_at, bgwriter_reset, archiver_reset, wal_reset, in_recovery, evidence,
   chain_from, out_of_series, object_key)
select
  :instance_id::integer, :dataset, :database, :collected_at::timestamptz, :tick::timestamptz,
  :scraper_id, :sequence::bigint, :complete::boolean, :row_count::bigint, :hidden_rows::bigint,
  :duration_micros::bigint,
  (extract(epoch from :collected_at::timestamptz - :scraper_clock::timestamptz) * 1000000)::bigint,
  :server_version_num::integer, :system_identifier, :started_at::timestamptz,
  :checkpointer_started_at::timestamptz, :bgwriter_reset::timestamptz,
  :archiver_reset::timestamptz, :wal_reset::timestamptz, :in_recovery::boolean,
  :evidence::jsonb,
  case when :complete::boolean then :collected_at::timestamptz end,
  exists (
    select
    from pgtracker.frame f
    where f.instance_id = :instance_id::integer and f.dataset = :dataset and f.database = :database
      and f.scraper_id = :scraper_id and f.sequence < :sequence::bigint
      and f.collected_at >= :collected_at::timestamptz)
  or exists (
    -- Read while another scraper was reading: which of the two counted first can't be told.
    select
    from pgtracker.frame f
    where f.instance_id = :instance_id::integer and f.dataset = :dataset and f.database = :database
      and f.scraper_id <> :scraper_id and f.collected_at < :collected_at::timestamptz
      and f.collected_at > :collected_at::timestamptz - interval '2 minutes'
      and f.collected_at + f.duration_micros * interval '1 microsecond'
        >= :collected_at::timestamptz),
  :object_key
on conflict do nothing
returning out_of_series
