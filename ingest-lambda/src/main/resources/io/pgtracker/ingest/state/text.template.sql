-- The first text seen of each key stays, whatever order frames arrive in.
insert into pgtracker.${table} as known (instance_id, collected_at, ${columns})
select distinct on (${keys}) :instance_id::integer, :at::timestamptz, ${columns}
from jsonb_populate_recordset(null::pgtracker.${table}, :rows::jsonb) r
order by ${keys}
on conflict (instance_id, ${keys}) do update
set (collected_at, ${columns}) = (select excluded.collected_at, ${excluded})
where excluded.collected_at < known.collected_at
