-- Capacity: which tables and indexes grew most?
select r.schemaname, r.relname, e.main_size - coalesce(b.main_size, 0) as growth, e.main_size
from pgtracker.instance i
cross join lateral pgtracker.relation_sizes_at(i.instance_id, :'database', :'to_at') e
left join lateral pgtracker.relation_sizes_at(i.instance_id, :'database', :'from_at') b on b.relid = e.relid
left join lateral pgtracker.relations_at(i.instance_id, :'database', :'to_at') r on r.oid = e.relid
where i.name = :'instance' and e.main_size > coalesce(b.main_size, 0)
order by growth desc
limit 20;
