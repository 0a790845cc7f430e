-- Collection health: objects and what became of them.
-- Reads all of ingest_ledger: where a range is most of the time there is, as the ledger is kept for ever and small.
select *
from pgtracker.objects_between(:'instance', :'from_at', :'to_at');
