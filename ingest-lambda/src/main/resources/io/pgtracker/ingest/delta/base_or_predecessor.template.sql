left join (${base_rows}) same on true ${join_same}
  -- REINDEX CONCURRENTLY makes an index anew as .._ccnew, swaps the names, adds the old one's counts
  -- to the new one's (from 15 on at once, before that at its end), and drops the old one, now .._ccold.
  -- The old one in the base:
  left join (${base_rows}) named on true ${join_named} and (${key_of_named_differs})
  -- The same while it is there under its last name, in this frame and in the base:
  left join (${leaving_now}) leaving on ${join_leaving}
  left join (${leaving_before}) left_over on ${join_left_over}
  cross join lateral (
    select (same.instance_id is null or same.${name} ~ '_ccnew[0-9]*$')
             and cur.${name} !~ '_cc(new|old)[0-9]*$' as is_new) took
  cross join lateral (
    select case when took.is_new then coalesce(leaving.instance_id, named.instance_id, same.instance_id)
                else same.instance_id end as instance_id,
           took.is_new and coalesce(leaving.instance_id, named.instance_id) is not null
             or not took.is_new and left_over.instance_id is not null as goes_on,
           ${base_columns}) base
