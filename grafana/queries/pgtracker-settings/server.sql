select f.fact, f.value
from (
  select s.*
  from pgtracker.instance i
  join pgtracker.server_facts s on s.instance_id = i.instance_id
  where i.name = ${instance:sqlstring} and s.collected_at <= $__timeTo() and not s.removed
  order by s.collected_at desc
  limit 1) s
cross join lateral (values
  (1, 'Version', s.version),
  (2, 'Started', to_char(s.started_at, 'YYYY-MM-DD HH24:MI:SS TZ')),
  (3, 'Configuration read', to_char(s.config_loaded_at, 'YYYY-MM-DD HH24:MI:SS TZ')),
  (4, 'Role', case when s.in_recovery then 'standby' else 'primary' end),
  (5, 'Timeline', s.timeline_id::text),
  (6, 'System identifier', s.system_identifier::text)) f (place, fact, value)
order by f.place
