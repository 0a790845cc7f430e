insert into pgtracker.expired_frame (instance_id, dataset, database, collected_at, object_key)
values (:instance_id::integer, :dataset, :database, :collected_at::timestamptz, :object_key)
