-- Of counters the last complete frame of each server before the horizon stays: later frames are
-- compared with it.
delete from pgtracker.frame f
where f.instance_id = :instance_id::integer and f.dataset = :dataset
  and f.collected_at < :at::timestamptz
  and not (:keeps_base::boolean and f.complete and not f.stepped_back and not exists (
    select
    from pgtracker.frame later
    where later.instance_id = f.instance_id and later.dataset = f.dataset
      and later.database = f.database and later.complete and not later.stepped_back
      and later.system_identifier is not distinct from f.system_identifier
      and later.collected_at > f.collected_at and later.collected_at < :at::timestamptz))
