-- Instances on which two scrapers took turns: one of them came back after the other.
with turns as (
  select f.instance_id, f.dataset, f.database, f.scraper_id, f.collected_at,
         lag(f.scraper_id) over series as before
  from pgtracker.frame f
  window series as (partition by f.instance_id, f.dataset, f.database order by f.collected_at)
), changes as (
  select t.instance_id, t.dataset, t.database, t.scraper_id,
         min(t.collected_at) as first_at, max(t.collected_at) as last_at, count(*) as times
  from turns t
  where t.scraper_id is distinct from t.before
  group by t.instance_id, t.dataset, t.database, t.scraper_id
)
select i.name as instance, min(c.first_at) as first_at, max(c.last_at) as last_at,
       count(distinct c.scraper_id) as scrapers
from changes c
join pgtracker.instance i using (instance_id)
where c.times > 1
group by i.name
order by i.name
