-- Anybody may write anything into a setting nobody defined (app.api_key): only names that pg_settings
-- shows to this role come with their value. pg_settings never shows role, which holds a role's name.
select d.setdatabase, d.setrole, c.name,
       case when shown.name is not null or c.name = 'role' then c.setting end as setting,
       shown.name is null and c.name <> 'role' as masked
from pg_catalog.pg_db_role_setting d
cross join lateral (
  select pg_catalog.split_part(e, '=', 1) as name,
         pg_catalog.substr(e, pg_catalog.strpos(e, '=') + 1) as setting
  from pg_catalog.unnest(d.setconfig) e) c
left join pg_catalog.pg_settings shown on pg_catalog.lower(shown.name) = pg_catalog.lower(c.name)
