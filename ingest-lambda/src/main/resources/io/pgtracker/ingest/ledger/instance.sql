insert into pgtracker.instance as known (name, labels, labels_at)
values (:name, :labels::jsonb, :created_at::timestamptz)
on conflict (name) do update
set labels = excluded.labels, labels_at = excluded.labels_at
where (excluded.labels_at, excluded.labels::text) > (known.labels_at, known.labels::text)
