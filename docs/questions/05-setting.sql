-- When did this setting change, and to what?
-- It changed after not_yet_at, when it was last read with the old value, and not later than seen_at. The last line is
-- how it was found at first.
select (select max(f.collected_at)
        from pgtracker.frame f
        where f.instance_id = c.instance_id and f.dataset = 'pg_settings' and f.database = ''
          and f.collected_at < c.collected_at) as not_yet_at,
       c.collected_at as seen_at, c.setting_before, c.setting, c.unit, c.source, c.sourcefile,
       c.sourceline
from (
  select s.*, lag(s.setting) over (order by s.collected_at) as setting_before
  from pgtracker.instance i
  join pgtracker.pg_settings s on s.instance_id = i.instance_id
  where i.name = 'orders' and s.name = 'work_mem') c
where c.setting is distinct from c.setting_before
order by c.collected_at desc;
