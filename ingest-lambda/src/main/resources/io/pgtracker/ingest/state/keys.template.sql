-- A page of the keys a state ever had, in their order, and whether each was there just before a
-- moment: one step in the index of key and time for each, however long its history is.
with recursive keys as (
  (select ${keys_of_table}
   from pgtracker.${table} t
   where t.instance_id = :instance_id::integer ${database} ${after}
   order by ${keys_of_table}
   limit 1)
  union all
  select n.*
  from keys k
  cross join lateral (
    select ${keys_of_table}
    from pgtracker.${table} t
    where t.instance_id = :instance_id::integer ${database}
      and (${keys_of_table}) > (${keys_of_before})
    order by ${keys_of_table}
    limit 1) n
)
select ${key_texts}, coalesce(not b.removed, false) as was_there
from (select * from keys limit :page::integer) n
left join lateral (
  select t.*
  from pgtracker.${table} t
  where (${place}) < (${place_of_row}, :at::timestamptz)
  order by ${place_down}
  limit 1) b on ${before_row_is_same_key}
