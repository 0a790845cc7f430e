-- The latest object's labels stay, whatever order objects arrive in.
update pgtracker.instance
set labels = :labels::jsonb, labels_at = :created_at::timestamptz
where name = :name and (labels_at, labels) < (:created_at::timestamptz, :labels::jsonb)
