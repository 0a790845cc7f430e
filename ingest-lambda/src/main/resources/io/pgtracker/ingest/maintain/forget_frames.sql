-- Of counters two kinds of frames before the horizon stay: the last complete one of each server,
-- with which later frames are compared, and those from which a frame that stays was counted, which
-- is counted anew when another comes between the two.
delete from pgtracker.frame f
where f.instance_id = :instance_id::integer and f.dataset = :dataset
  and f.collected_at < :at::timestamptz
  and not (:keeps_base::boolean and f.complete and not f.out_of_series and not exists (
    select
    from pgtracker.frame later
    where later.instance_id = f.instance_id and later.dataset = f.dataset
      and later.database = f.database and later.complete and not later.out_of_series
      and later.system_identifier is not distinct from f.system_identifier
      and later.collected_at > f.collected_at and later.collected_at < :at::timestamptz))
  and not (:keeps_base::boolean and exists (
    select
    from pgtracker.frame counted
    where counted.instance_id = f.instance_id and counted.dataset = f.dataset
      and counted.database = f.database and counted.base_at = f.collected_at
      and counted.collected_at >= :at::timestamptz))
