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
), spans as (
  select c.instance_id, min(c.first_at) as first_at, max(c.last_at) as last_at
  from changes c
  where c.times > 1
  group by c.instance_id
)
select i.name as instance, s.first_at::text, s.last_at::text,
       (select count(distinct f.scraper_id)
        from pgtracker.frame f
        where f.instance_id = s.instance_id
          and f.collected_at between s.first_at and s.last_at) as scrapers
from spans s
join pgtracker.instance i using (instance_id)
order by i.name
limit :rows::bigint offset :skipped::bigint
