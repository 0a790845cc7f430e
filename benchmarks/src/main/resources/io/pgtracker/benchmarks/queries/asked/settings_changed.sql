-- Settings and changes: what changed when?
select c.collected_at, c.name, c.setting_before, c.setting, c.unit, c.source
from (
  select s.*, lag(s.setting) over w as setting_before, row_number() over w as place
  from pgtracker.instance i
  join pgtracker.pg_settings s on s.instance_id = i.instance_id
  where i.name = :'instance' and s.collected_at <= :'to_at'
  window w as (partition by s.name order by s.collected_at)) c
where c.collected_at > :'from_at' and c.place > 1
order by c.collected_at desc;
