insert into pgtracker.frame_failure
  (instance_id, dataset, database, tick, scraper_id, sequence, reason, sqlstate, message,
   duration_micros, object_key)
values (:instance_id::integer, :dataset, :database, :tick::timestamptz, :scraper_id,
        :sequence::bigint, :reason, :sqlstate, :message, :duration_micros::bigint, :object_key)
on conflict do nothing
returning object_key
