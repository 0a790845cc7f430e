insert into pgtracker.gap
  (instance_id, from_at, to_at, reason, objects_lost, detail, object_key)
values (:instance_id::integer, :from_at::timestamptz, :to_at::timestamptz, :reason,
        :objects_lost::integer, :detail, :object_key)
