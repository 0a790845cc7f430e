-- Looks before it inserts: an insert that meets a conflict has taken a number from the sequence
-- already, and at an object a minute a fleet would be out of numbers in some years.
insert into pgtracker.instance (name, labels, labels_at)
select :name, :labels::jsonb, :created_at::timestamptz
where not exists (select from pgtracker.instance where name = :name)
on conflict do nothing
