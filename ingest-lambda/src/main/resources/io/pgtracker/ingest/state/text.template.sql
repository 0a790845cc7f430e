-- The first text seen of each key stays, whatever order frames arrive in.
insert into pgtracker.${table} as known (instance_id, collected_at, ${columns})
select :instance_id::integer, :at::timestamptz, ${typed}
from unnest(${arrays}) as r (${columns})
on conflict (instance_id, ${keys}) do update
set (collected_at, ${columns}) = (select excluded.collected_at, ${excluded})
where excluded.collected_at < known.collected_at
