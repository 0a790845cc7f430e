-- Rows of a frame, each beside the state of its key just before the frame and, where a later frame
-- is there, as of that one. A row is stored at a frame if it differs from the state before, so the
-- later frame's row may go, come, or (removed) take over this one's content. The state of a key is
-- one step in the index of key and time: whole places can be compared in no other.
with frame_rows as (
  select ${typed}
  from unnest(${arrays}) as r (${columns})
), compared as materialized (
  select n.*, b.state as state_before, x.state as state_next, x.tid as next_tid, d.*,
         x.tid is not null as has_next
  from frame_rows n
  left join lateral (
    select t as state
    from pgtracker.${table} t
    where (${place}) < (${place_of_row}, :at::timestamptz)
    order by ${place_down}
    limit 1) b on ${before_is_same_key}
  left join lateral (
    select t as state, t.ctid as tid
    from pgtracker.${table} t
    where (${place}) >= (${place_of_row}, :next_at::timestamptz)
    order by ${place}
    limit 1) x on ${next_is_same_key} and (x.state).collected_at = :next_at::timestamptz
  cross join lateral (
    -- Alike to the byte (1.0 is not 1.00), as records: rows would be compared with = by column.
    select coalesce(not (b.state).removed, false) as was_there,
           row(${row_columns})::record *= row(${before_columns})::record as is_as_before,
           row(${row_columns})::record *= row(${next_columns})::record as is_as_next) d
), forgotten as (
  delete from pgtracker.${table} t
  where t.ctid = any (array(
    select c.next_tid
    from compared c
    where c.has_next and (c.state_next).removed <> c.is_as_next))
  returning 1
), stored as (
  insert into pgtracker.${table} (instance_id, collected_at, ${database_column} removed, ${columns})
  select :instance_id::integer, s.at, ${database_value} s.removed, ${stored_columns}
  from (
    select :at::timestamptz as at, false as removed, ${compared_columns}
    from compared c
    where not (c.was_there and c.is_as_before)
    union all
    select :next_at::timestamptz, true, ${compared_columns}
    from compared c
    where :next_at::timestamptz is not null
      and (c.has_next and (c.state_next).removed and not c.is_as_next
           or not c.has_next and not c.was_there)) s,
    -- What goes goes first.
    (select count(*) from forgotten) f
), back_again as (
  -- With all its columns, also those that are newer than this statement.
  insert into pgtracker.${table}
  select r.*
  from compared c
  cross join lateral jsonb_populate_record(
    c.state_before,
    jsonb_build_object('collected_at', :next_at::timestamptz, 'removed', false)) r
  where :next_at::timestamptz is not null
    and not c.has_next and c.was_there and not c.is_as_before
)
select count(*) filter (where was_there) as there_before
from compared
