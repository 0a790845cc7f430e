-- Rows of a time, and those that follow one of them, which say the same as the one before: they were
-- kept while a column stood in extra, for one version of the server or of the ingester.
with changed as materialized (
  select t as state, t.ctid as tid
  from pgtracker.${table} t
  where t.instance_id = :instance_id::integer
    and t.collected_at >= :from_at::timestamptz and t.collected_at < :to_at::timestamptz
), candidates as (
  select c.state, c.tid
  from changed c
  union all
  select f.state, f.tid
  from changed c
  cross join lateral (
    select t as state, t.ctid as tid
    from pgtracker.${table} t
    where (${place}) > (${place_of_state})
    order by ${place}
    limit 1) f
  where ${follower_is_same_key}
)
delete from pgtracker.${table} t
where t.ctid = any (array(
  select c.tid
  from candidates c
  cross join lateral (
    select t as state
    from pgtracker.${table} t
    where (${place}) < (${place_of_state})
    order by ${place_down}
    limit 1) b
  where ${before_is_same_key}
    and not (b.state).removed and not (c.state).removed
    and row(${state_columns})::record *= row(${before_columns})::record))
