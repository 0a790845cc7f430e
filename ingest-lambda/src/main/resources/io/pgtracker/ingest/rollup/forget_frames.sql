-- Deletes what the hours of frames, in a range, had that are to be rolled up. A statement of its own: a delete that
-- decompresses sees what its own statement has inserted before it.
delete from pgtracker.frame_hour x
using pgtracker.rollup r
where x.instance_id = :instance_id::integer
  and x.hour >= :from_at::timestamptz and x.hour < :to_at::timestamptz
  and r.instance_id = :instance_id::integer and r.dataset = :dataset and r.rolled_at is null
  and r.hour >= :from_at::timestamptz and r.hour < :to_at::timestamptz
  and r.hour = x.hour and r.database = ''
