select name, setting, unit, changed_at
from pgtracker.settings_at(${instance:sqlstring}, $__timeTo())
where pending_restart
order by name
