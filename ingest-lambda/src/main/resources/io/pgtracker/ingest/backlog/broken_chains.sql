-- Frames of changes whose predecessor is missing, by instance and time; an hour in between is another loss.
with broken as (
  select f.instance_id, f.dataset, f.collected_at,
         lag(f.collected_at) over (partition by f.instance_id order by f.collected_at)
           < f.collected_at - interval '1 hour' as is_next
  from pgtracker.frame f
  where f.judgement_reason = 'broken_chain'
), numbered as (
  select b.*, count(*) filter (where b.is_next)
         over (partition by b.instance_id order by b.collected_at) as number
  from broken b
)
select i.name as instance, min(n.collected_at)::text as from_at, max(n.collected_at)::text as to_at,
       count(*) as frames, string_agg(distinct n.dataset, ', ' order by n.dataset) as datasets
from numbered n
join pgtracker.instance i using (instance_id)
group by i.name, n.number
order by i.name, min(n.collected_at)
limit :rows::bigint offset :skipped::bigint
