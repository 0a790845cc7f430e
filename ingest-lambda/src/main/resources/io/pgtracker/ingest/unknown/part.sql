-- A part's texts in pieces, some at a time: any of them may be longer than an answer may be.
with part as materialized (
  select u.columns::text as columns, u.rows::text as rows, u.vanished::text as vanished
  from pgtracker.unknown_frame u
  where u.instance_id = :instance_id::integer and u.dataset = :dataset
    and u.database = :database and u.collected_at = :collected_at::timestamptz
    and u.part = :part::integer
), piece as (
  select row_number() over (order by t.position, n.number) as position, t.name, t.text, n.number
  from part p
  cross join lateral (
    values (1, 'columns', p.columns), (2, 'rows', p.rows), (3, 'vanished', p.vanished)
  ) as t(position, name, text)
  cross join lateral generate_series(0, (length(t.text) - 1) / 15000) as n(number)
)
select p.position, p.name, substr(p.text, p.number * 15000 + 1, 15000) as text
from piece p
where p.position > :after::bigint
order by p.position
limit 16
