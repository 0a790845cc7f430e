-- What is kept and not known: columns in extra, datasets in unknown_frame.

drop view if exists pgtracker.not_known;
create view pgtracker.not_known as
select i.name as instance, c.dataset, c.column_name, c.type, null::bigint as frames
from pgtracker.unknown_column c
join pgtracker.instance i using (instance_id)
union all
select i.name, u.dataset, null, null, count(distinct (u.database, u.collected_at))
from pgtracker.unknown_frame u
join pgtracker.instance i using (instance_id)
group by i.name, u.dataset;
comment on view pgtracker.not_known is
  'Columns (column_name set) and whole datasets (frames set) that this store keeps and does not know; migrate and maintain move them to their place once it does.';
comment on column pgtracker.not_known.instance is 'name of the instance';
comment on column pgtracker.not_known.column_name is 'name of the column on the monitored server; null: a whole dataset';
comment on column pgtracker.not_known.type is 'PostgreSQL''s name of its type; null: a whole dataset';
comment on column pgtracker.not_known.frames is 'frames kept of the dataset; null: a column';
