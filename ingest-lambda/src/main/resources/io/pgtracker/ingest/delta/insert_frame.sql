-- A frame, and what it means for others: whether it is in the series, the chain its rows belong to
-- (of a frame of changes that of its predecessor), and whether none is later than it, by time or in
-- the order of its scraper: then it changes nothing for others.
with place as materialized (
  select not exists (
    select
    from pgtracker.frame l
    where l.instance_id = :instance_id::integer and l.dataset = :dataset and l.database = :database
      and l.collected_at >= :collected_at::timestamptz) and not exists (
    select
    from pgtracker.frame l
    where l.instance_id = :instance_id::integer and l.dataset = :dataset and l.database = :database
      and l.scraper_id = :scraper_id and l.sequence > :sequence::bigint) as is_last
), inserted as (
  insert into pgtracker.frame
    (instance_id, dataset, database, collected_at, tick, scraper_id, sequence, complete, row_count,
     hidden_rows, duration_micros, skew_micros, server_version_num, system_identifier, started_at,
     checkpointer_started_at, bgwriter_reset, archiver_reset, wal_reset, in_recovery, evidence,
     base_sequence, previous_sequence, removed_rows, chain_from, out_of_series, object_key)
  select
    :instance_id::integer, :dataset, :database, :collected_at::timestamptz, :tick::timestamptz,
    :scraper_id, :sequence::bigint, :complete::boolean, :row_count::bigint, :hidden_rows::bigint,
    :duration_micros::bigint,
    (extract(epoch from :collected_at::timestamptz - :scraper_clock::timestamptz)
     * 1000000)::bigint,
    :server_version_num::integer, :system_identifier, :started_at::timestamptz,
    :checkpointer_started_at::timestamptz, :bgwriter_reset::timestamptz,
    :archiver_reset::timestamptz, :wal_reset::timestamptz, :in_recovery::boolean,
    :evidence::jsonb, :base_sequence::bigint, :previous_sequence::bigint, :removed_rows::bigint,
    case when not :makes_state::boolean then null
         when :complete::boolean then :collected_at::timestamptz
         else (select max(p.chain_from)
               from pgtracker.frame p
               where p.instance_id = :instance_id::integer and p.dataset = :dataset
                 and p.database = :database and p.scraper_id = :scraper_id
                 and p.sequence = :previous_sequence::bigint
                 and p.collected_at < :collected_at::timestamptz
                 and p.chain_from > :collected_at::timestamptz - interval '1 day'
                 -- As no frame is older than the chain it is in, but for pieces of time to leave out.
                 and p.collected_at > :collected_at::timestamptz - interval '1 day'
                 and coalesce(p.base_sequence, p.sequence) = :base_sequence::bigint) end,
    case when place.is_last then false
         else exists (
           select
           from pgtracker.frame f
           where f.instance_id = :instance_id::integer and f.dataset = :dataset
             and f.database = :database and f.scraper_id = :scraper_id
             and f.sequence < :sequence::bigint
             and f.collected_at >= :collected_at::timestamptz) end
    or exists (
      -- Read while another scraper was reading: which of the two counted first can't be told.
      select
      from pgtracker.frame f
      where f.instance_id = :instance_id::integer and f.dataset = :dataset
        and f.database = :database and f.scraper_id <> :scraper_id
        and f.collected_at < :collected_at::timestamptz
        and f.collected_at > :collected_at::timestamptz - interval '2 minutes'
        and f.collected_at + f.duration_micros * interval '1 microsecond'
          >= :collected_at::timestamptz),
    :object_key
  from place
  on conflict do nothing
  returning out_of_series
)
select out_of_series, is_last
from inserted
cross join place
