select i.relid as inhrelid, p.parent as inhparent, p.place::integer as inhseqno,
       coalesce(i.detach_pending, false) as inhdetachpending
from history.rows_of_inheritance() i
cross join lateral unnest(i.parents) with ordinality as p(parent, place)
