select m.roleid, r.oid as member
from history.rows_of_pg_roles() r
cross join lateral unnest(r.member_of) as m(roleid)
