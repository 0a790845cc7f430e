select repeat('— ', depth) || pid as session, waiting_behind as behind, usename, application_name, state,
       extract(epoch from waiting)::double precision as waiting_seconds, mode, relation, query
from pgtracker.lock_tree(${instance:sqlstring}, pgtracker.panel_moment(${at:sqlstring}, $__timeTo()))
limit 500
