-- Rows of a frame that differ from the state just before it, and keys that went away.
with new_rows as (
  select r.*, to_jsonb(r) ${strip} as content
  from jsonb_populate_recordset(null::pgtracker.${table}, :rows::jsonb) r
), before as (
  select distinct on (${key_or_instance}) t.*, to_jsonb(t) ${strip} as content
  from pgtracker.${table} t
  where t.instance_id = :instance_id::integer and t.collected_at < :at::timestamptz ${database}
  order by ${key_or_instance}, t.collected_at desc
)
insert into pgtracker.${table} (instance_id, collected_at, ${database_column} removed, ${columns})
select :instance_id::integer, :at::timestamptz, ${database_value} false, ${new_columns}
from new_rows n
left join before b on true ${join} and not b.removed
where b.content is null or b.content <> n.content
union all
select :instance_id::integer, :at::timestamptz, ${database_value} true, ${before_columns}
from before b
where not b.removed and not exists (select from new_rows n where true ${join})
