-- Of counters stays before the horizon what makes the states that later frames are compared with: of
-- the last frame in the series of each server, of frames from which one that stays was counted (it is
-- counted anew when another comes between the two), and of frames that stay themselves.
with needed as (
  select k.dataset, k.database, k.chain_from, k.collected_at
  from pgtracker.frame k
  where :keeps_base::boolean and k.instance_id = :instance_id::integer and k.dataset = :dataset
    and k.chain_from < :at::timestamptz
    and (k.collected_at >= :at::timestamptz
         or not k.out_of_series and not exists (
           select
           from pgtracker.frame later
           where later.instance_id = k.instance_id and later.dataset = k.dataset
             and later.database = k.database and later.chain_from is not null
             and not later.out_of_series
             and later.system_identifier is not distinct from k.system_identifier
             and later.collected_at > k.collected_at and later.collected_at < :at::timestamptz)
         or exists (
           select
           from pgtracker.frame counted
           where counted.instance_id = k.instance_id and counted.dataset = k.dataset
             and counted.database = k.database and counted.base_at = k.collected_at
             and counted.collected_at >= :at::timestamptz))
)
delete from pgtracker.frame f
where f.instance_id = :instance_id::integer and f.dataset = :dataset
  and f.collected_at < :at::timestamptz and not exists (
    select
    from needed n
    where n.database = f.database and n.chain_from = f.chain_from
      and n.collected_at >= f.collected_at)
