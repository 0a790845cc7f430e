-- refuse statistics of system tables: schemaname = 'pg_catalog'
-- refuse statistics of system tables: schemaname = 'information_schema'
select r.schemaname, r.relname as tablename, c.attname,
       case when r.relkind <> 'p' and r.relhassubclass
            then history.not_recorded('pg_stats.inherited of a table that others inherit from', null::boolean, c.attrelid)
            else r.relkind = 'p' end as inherited,
       case when c.statistics_visible then c.null_frac
            else history.not_recorded('pg_stats of a column that may not be seen', null::real, c.attrelid) end as null_frac,
       case when c.statistics_visible then c.avg_width
            else history.not_recorded('pg_stats of a column that may not be seen', null::integer, c.attrelid) end as avg_width,
       case when c.statistics_visible then c.n_distinct
            else history.not_recorded('pg_stats of a column that may not be seen', null::real, c.attrelid) end as n_distinct
from history.rows_of_columns() c
join history.rows_of_relations() r on r.oid = c.attrelid
where c.null_frac is not null or not c.statistics_visible
