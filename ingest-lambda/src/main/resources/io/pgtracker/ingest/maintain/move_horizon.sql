-- Waits for ingests of the instance, and moves its horizon of a kind; never back.
with locked as (
  select pg_advisory_xact_lock(hashtext('pgtracker.instance'), :instance_id::integer)
)
insert into pgtracker.horizon as known (instance_id, kind, at)
select :instance_id::integer, r.kind, now() - r.keep
from pgtracker.retention r, locked
where r.kind = :kind
on conflict (instance_id, kind) do update
set at = greatest(known.at, excluded.at)
returning at
