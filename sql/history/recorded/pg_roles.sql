select r.*, '********' as rolpassword, (
         select pg_catalog.array_agg(pg_catalog.concat(s.name, '=', case
                  when s.masked then history.not_recorded('a masked setting of a role', null::text, s.setrole)
                  else s.setting end) order by s.name)
         from history.rows_of_pg_db_role_setting() s
         where s.setrole = r.oid and s.setdatabase = 0) as rolconfig
from history.rows_of_pg_roles() r
