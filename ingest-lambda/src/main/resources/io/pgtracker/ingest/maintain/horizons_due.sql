-- Horizons that are to move now; never back.
select k.kind, n.at::text, coalesce(pgtracker.rows_from(:instance_id::integer, k.kind), '-infinity')::text as known_from
from unnest(:kinds::text[]) as k (kind)
cross join lateral (select pgtracker.horizon_now(k.kind) as at) n
where n.at > coalesce(
  (select h.at from pgtracker.horizon h where h.instance_id = :instance_id::integer and h.kind = k.kind),
  '-infinity')
order by k.kind
