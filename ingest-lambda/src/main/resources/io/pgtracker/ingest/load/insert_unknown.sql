insert into pgtracker.unknown_frame
  (instance_id, dataset, database, collected_at, part, columns, rows, vanished, object_key)
values (:instance_id::integer, :dataset, :database, :collected_at::timestamptz, :part::integer,
        :columns::jsonb, :rows::jsonb, :vanished::jsonb, :object_key)
