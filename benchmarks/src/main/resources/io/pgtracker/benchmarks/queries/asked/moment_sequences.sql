-- Capacity: sequences by how much of them is used up.
select s.schemaname, s.sequencename, s.last_value, s.seqmax, s.last_value::double precision / s.seqmax as used
from pgtracker.instance i
cross join lateral pgtracker.sequences_at(i.instance_id, :'database', :'at') s
where i.name = :'instance' and s.seqincrement > 0
order by used desc nulls last
limit 20;
