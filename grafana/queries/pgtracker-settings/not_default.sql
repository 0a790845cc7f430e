select name, setting, unit, boot_val, source, context, changed_at
from pgtracker.settings_at(${instance:sqlstring}, $__timeTo())
where setting is distinct from boot_val and context <> 'internal' and source not in ('default', 'override', 'client', 'session')
order by name
