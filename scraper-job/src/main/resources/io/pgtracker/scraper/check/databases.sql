select datname
from pg_database
where datallowconn
  and not datistemplate
  -- half-dropped ones, and those of managed services which nobody else may enter
  and datconnlimit <> -2
  and datname not in ('rdsadmin', 'cloudsqladmin', 'azure_maintenance', 'azure_sys', 'alloydbadmin')
-- not all are visited: extensions for the whole server tend to stand in postgres
order by datname <> current_database(), datname <> 'postgres', datname
