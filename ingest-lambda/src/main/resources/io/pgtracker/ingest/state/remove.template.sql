-- Keys that were there just before a frame and are not in it: stored as removed, with the content
-- before. A later frame that had said so says it no more; one that had nothing new says it is back.
with gone as materialized (
  select b.state as state_before, x.state as state_next, x.tid as next_tid,
         x.tid is not null as has_next
  from (
    select ${typed_keys}
    from unnest(${key_arrays}) as r (${keys})) n
  cross join lateral (
    select t as state
    from pgtracker.${table} t
    where (${place}) < (${place_of_row}, :at::timestamptz)
    order by ${place_down}
    limit 1) b
  left join lateral (
    select t as state, t.ctid as tid
    from pgtracker.${table} t
    where (${place}) >= (${place_of_row}, :next_at::timestamptz)
    order by ${place}
    limit 1) x on ${next_is_same_key} and (x.state).collected_at = :next_at::timestamptz
  where ${before_is_same_key} and not (b.state).removed
), forgotten as (
  delete from pgtracker.${table} t
  where t.ctid = any (array(
    select g.next_tid
    from gone g
    where g.has_next and (g.state_next).removed))
  returning 1
)
insert into pgtracker.${table}
select r.*
from (
  select :at::timestamptz as at, true as removed, g.state_before
  from gone g
  union all
  select :next_at::timestamptz, false, g.state_before
  from gone g
  where :next_at::timestamptz is not null and not g.has_next) s
cross join (select count(*) from forgotten) f
-- With all its columns, also those that are newer than this statement.
cross join lateral jsonb_populate_record(
  s.state_before, jsonb_build_object('collected_at', s.at, 'removed', s.removed)) r
