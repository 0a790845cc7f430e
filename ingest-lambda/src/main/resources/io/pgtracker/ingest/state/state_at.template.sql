-- The state as of a moment, as an array of rows without what is the store's own.
select coalesce(json_agg(s.row order by s.row::text), '[]')::text as rows
from (
  select distinct on (${key_or_instance}) t.removed, to_jsonb(t) ${strip} as row
  from pgtracker.${table} t
  where t.instance_id = :instance_id::integer and t.collected_at <= :at::timestamptz ${database}
  order by ${key_or_instance}, t.collected_at desc
) s
where not s.removed
