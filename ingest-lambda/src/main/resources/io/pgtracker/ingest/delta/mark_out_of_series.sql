-- Frames the new one puts out of the series: later ones of its scraper that are not later by the clock,
-- and those that another scraper began while this one was being read.
update pgtracker.frame
set out_of_series = true
where instance_id = :instance_id::integer and dataset = :dataset and database = :database
  and not out_of_series
  and (scraper_id = :scraper_id and sequence > :sequence::bigint
       and collected_at <= :collected_at::timestamptz
       or scraper_id <> :scraper_id
       and collected_at > :collected_at::timestamptz
       and collected_at < :collected_at::timestamptz + interval '2 minutes'
       and collected_at <= :collected_at::timestamptz
         + :duration_micros::bigint * interval '1 microsecond')
returning collected_at::text
