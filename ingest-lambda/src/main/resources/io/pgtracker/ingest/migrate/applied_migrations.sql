-- What has run, and with which content at last.
select distinct on (script) script, checksum
from pgtracker.schema_history
where success
order by script, installed_rank desc
