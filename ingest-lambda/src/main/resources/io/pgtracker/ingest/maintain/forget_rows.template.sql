delete from pgtracker.${table} t
where t.instance_id = :instance_id::integer and t.collected_at < :at::timestamptz
  and not exists (
    select
    from pgtracker.frame f
    where f.instance_id = t.instance_id and f.dataset = :dataset and f.collected_at = t.collected_at
      and f.database = ${database})
