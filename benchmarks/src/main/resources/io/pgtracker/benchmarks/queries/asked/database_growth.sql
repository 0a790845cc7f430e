-- Capacity: size of the databases over time.
select s.collected_at, d.datname, s.size
from pgtracker.instance i
join pgtracker.database_sizes s on s.instance_id = i.instance_id
join pgtracker.databases_at(:'instance', :'to_at') d on d.oid = s.datid
where i.name = :'instance' and s.collected_at > :'from_at' and s.collected_at <= :'to_at' and not s.removed
order by s.collected_at;
