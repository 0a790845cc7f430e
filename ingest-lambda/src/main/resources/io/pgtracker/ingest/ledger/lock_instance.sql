select instance_id, pg_advisory_xact_lock(hashtext('pgtracker.instance'), instance_id)::text as locked
from pgtracker.instance
where name = :name
