select i.relid as partrelid, i.partstrat, i.partdefid
from history.rows_of_inheritance() i
where i.partstrat is not null
