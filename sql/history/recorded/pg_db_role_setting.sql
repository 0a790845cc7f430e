select s.setdatabase, s.setrole,
       pg_catalog.array_agg(pg_catalog.concat(s.name, '=', case
         when s.masked then history.not_recorded('a masked setting of a role or database', null::text, s.setdatabase)
         else s.setting end) order by s.name) as setconfig
from history.rows_of_pg_db_role_setting() s
group by s.setdatabase, s.setrole
