-- The complete frames beside a moment. What is kept as unknown has no rows yet, and so no say.
select (
  select f.row_count
  from pgtracker.frame f
  where f.instance_id = :instance_id::integer and f.dataset = :dataset and f.database = :database
    and f.collected_at < :collected_at::timestamptz and f.complete
    and not exists (
      select
      from pgtracker.unknown_frame u
      where u.instance_id = f.instance_id and u.dataset = f.dataset and u.database = f.database
        and u.collected_at = f.collected_at)
  order by f.collected_at desc
  limit 1) as rows_before, (
  select f.collected_at::text
  from pgtracker.frame f
  where f.instance_id = :instance_id::integer and f.dataset = :dataset and f.database = :database
    and f.collected_at > :collected_at::timestamptz and f.complete
    and not exists (
      select
      from pgtracker.unknown_frame u
      where u.instance_id = f.instance_id and u.dataset = f.dataset and u.database = f.database
        and u.collected_at = f.collected_at)
  order by f.collected_at
  limit 1) as next_at
