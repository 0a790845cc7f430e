ranked as (
  select x.*, least(${ranks}) as best, count(*) over (partition by ${hour}) as rows_of_hour
  from summed x
), placed as (
  select x.*,
         -- One row to sum up stays as it is.
         x.rows_of_hour <= l.keep_rows + 1
           or row_number() over (partition by ${hour} order by x.best, ${keys}) <= l.keep_rows
           as stays
  from ranked x
  cross join (
    select coalesce((select keep_rows from pgtracker.rollup_limit where dataset = :dataset),
                    2147483647)::bigint as keep_rows) l
), kept as (
  select ${columns}
  from placed x
  where x.stays
  union all
  select ${zeros}, x.hour, bool_or(x.restarted), bool_or(x.lower_bound), sum(x.summed_rows)::bigint,
         ${sums}
  from placed x
  where not x.stays
  group by ${hour}
)
