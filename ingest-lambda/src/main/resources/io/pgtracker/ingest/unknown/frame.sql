-- A frame that is kept as unknown. Late: retention has dealt with the time it is of already.
select f.complete, f.object_key,
       array(
         select u.part
         from pgtracker.unknown_frame u
         where u.instance_id = f.instance_id and u.dataset = f.dataset
           and u.database = f.database and u.collected_at = f.collected_at
         order by u.part)::text as parts,
       exists (
         select
         from pgtracker.horizon h
         join pgtracker.frame later
           on later.instance_id = h.instance_id and later.dataset = f.dataset
           and later.database = f.database and later.collected_at > f.collected_at
           and later.collected_at < h.at
         where h.instance_id = f.instance_id and h.kind = :kind and h.at > f.collected_at
           and not exists (
             select
             from pgtracker.unknown_frame u
             where u.instance_id = later.instance_id and u.dataset = later.dataset
               and u.database = later.database and u.collected_at = later.collected_at)) as is_late
from pgtracker.frame f
where f.instance_id = :instance_id::integer and f.dataset = :dataset and f.database = :database
  and f.collected_at = :collected_at::timestamptz
