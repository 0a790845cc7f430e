insert into pgtracker.horizon as known (instance_id, kind, at)
values (:instance_id::integer, :kind, :at::timestamptz)
on conflict (instance_id, kind) do update
set at = greatest(known.at, excluded.at)
