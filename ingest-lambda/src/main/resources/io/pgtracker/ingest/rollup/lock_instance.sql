-- Ingests of the instance wait: its increases stay as they are until the transaction ends. What an
-- hour has is sorted in memory.
select pg_advisory_xact_lock(hashtext('pgtracker.instance'), :instance_id::integer)::text as locked,
       set_config('work_mem', '64MB', true) as work_mem
