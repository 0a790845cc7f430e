-- Who waits for a table's lock lets nobody past: give up before ingest notices.
select set_config('lock_timeout', '500ms', true) as lock_timeout
