-- Waits for ingests of the instance.
select pg_advisory_xact_lock(hashtext('pgtracker.instance'), :instance_id::integer)::text as locked
