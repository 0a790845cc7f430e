select pid, command, datname, phase, done, total, unit, fraction
from pgtracker.progress_at(${instance:sqlstring}, pgtracker.panel_moment(${at:sqlstring}, $__timeTo()))
order by command, pid
