-- Those PostgreSQL brings along are the same everywhere; heap has been one of them since 12.
select a.oid, a.amname, a.amhandler, a.amtype
from pg_catalog.pg_am a
where a.oid < 10000 and (a.amname <> 'heap' or history.setting('major')::integer >= 12)
union all
select distinct r.relam, history.not_recorded('pg_am.amname of an access method of an extension', null::name, r.relam),
       history.not_recorded('pg_am.amhandler of an access method of an extension', null::regproc, r.relam),
       history.not_recorded('pg_am.amtype of an access method of an extension', null::"char", r.relam)
from history.rows_of_relations() r
where r.relam >= 10000
