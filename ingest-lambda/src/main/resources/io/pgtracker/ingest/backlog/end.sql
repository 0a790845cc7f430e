-- The next run begins at the first key; what this walk has listed is said once more.
with walk as (
  select w.listed, w.begun_at from pgtracker.object_walk w where w.location = :location::text),
ended as (
  insert into pgtracker.object_walk as w (location, after_key, listed, last_listed, last_ended_at)
  values (:location::text, null, 0, :listed::bigint, now())
  on conflict (location) do update set
    after_key = :after::text, listed = 0, last_listed = w.listed, last_begun_at = w.begun_at, last_ended_at = now())
select coalesce((select listed from walk), 0) as listed
