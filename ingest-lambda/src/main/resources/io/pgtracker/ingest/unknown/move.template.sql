-- Values from extra to their columns. Functions, since a question mark would be a parameter.
update pgtracker.${table} t
set ${assignments},
    extra = nullif(t.extra - :names::text[], '{}'::jsonb)
where t.instance_id = :instance_id::integer
  and t.collected_at >= :from_at::timestamptz and t.collected_at < :to_at::timestamptz
  and jsonb_exists_any(t.extra, :names::text[])
