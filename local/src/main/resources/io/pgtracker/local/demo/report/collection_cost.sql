with given (instance, from_at, to_at) as (values (?, ?::timestamptz, ?::timestamptz)), cost as (
  select h.dataset, sum(h.failures) as failures, max(h.longest_pause) as longest_pause,
         sum(h.frames) as frames, max(h.longest_duration_millis) as longest_millis,
         sum(h.duration_millis) as millis, sum(h.share_of_time) as share_of_time,
         row_number() over (order by sum(h.duration_millis) desc nulls last, h.dataset) as place
  from given g
  cross join pgtracker.collection_health(g.instance, g.from_at, g.to_at) h
  group by h.dataset
), shown as (
  select case when place > 10 then 'all others' else dataset end as dataset, least(place, 11) as place,
         failures, longest_pause, frames, longest_millis, millis, share_of_time
  from cost
)
select dataset, sum(failures), case when place <= 10 then max(longest_pause) end,
       sum(millis) / nullif(sum(frames), 0), max(longest_millis), sum(millis),
       sum(millis) / nullif(sum(sum(millis)) over (), 0), sum(share_of_time)
from shown
group by dataset, place
order by place
