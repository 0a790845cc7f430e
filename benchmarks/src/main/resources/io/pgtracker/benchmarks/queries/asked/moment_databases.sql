-- Capacity: databases, their size and their age to wraparound.
select *
from pgtracker.databases_at(:'instance', :'at');
