-- The instance is locked, so nobody notes the same at the same time; known ones cost no write.
insert into pgtracker.unknown_column (instance_id, dataset, column_name, type)
select :instance_id::integer, n.dataset, n.column_name, n.type
from unnest(:datasets::text[], :names::text[], :types::text[]) as n (dataset, column_name, type)
where not exists (
  select
  from pgtracker.unknown_column k
  where k.instance_id = :instance_id::integer and k.dataset = n.dataset
    and k.column_name = n.column_name and k.type = n.type)
