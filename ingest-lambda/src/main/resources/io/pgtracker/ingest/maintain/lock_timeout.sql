-- Who waits for a table's lock lets nobody past: give up before ingest notices.
set local lock_timeout = '500ms'
