insert into pgtracker.object_walk as w (location, after_key, listed)
values (:location::text, :after::text, :listed::bigint)
on conflict (location) do update set
  after_key = excluded.after_key,
  listed = w.listed + excluded.listed,
  begun_at = case when w.after_key is null then now() else w.begun_at end
returning w.listed
