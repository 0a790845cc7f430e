-- Increases of one frame over its base, made from the catalog by DeltaSql: what differs between the
-- states at the two.
with judged as materialized (
  select ${keys}
         ${unknown} as is_unknown,
         r.is_restarted,
         :lower_bound::boolean and base.instance_id is not null or r.is_sum_unknown
           or ${row_lower_bound} as is_lower_bound,
         r.is_sum_unknown or ${reset_unproven} as is_doubtful,
         ${increases}
  from (${rows}) cur
  ${base}
  cross join lateral (
    select case when base.instance_id is null then true
                else :all_restarted::boolean or ${restarted} end as is_restarted,
           not :all_restarted::boolean and ${sum_unknown} as is_sum_unknown) r
  -- Most rows are as they were: they are left out before anything is worked out for them.
  where :all_restarted::boolean or base.instance_id is null
    or (${compared_now}) is distinct from (${compared_before})
), stored as (
  insert into pgtracker.${table}_delta
    (instance_id, ${columns} interval_start, interval_end, restarted, lower_bound, ${counters})
  select :instance_id::integer, ${columns} :base_at::timestamptz, :collected_at::timestamptz,
         is_restarted, is_lower_bound, ${counters}
  from judged
  where not is_unknown and (is_doubtful or ${grew})
  returning 1
)
select (select count(*) from judged where is_unknown) as unknown_rows,
       (select count(*) from stored) as stored_rows
