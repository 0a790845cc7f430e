-- refuse statistics of system tables: schemaname = 'pg_catalog'
-- refuse statistics of system tables: schemaname = 'information_schema'
-- Where others inherit from a table, there are its own rows', and those of all.
select r.schemaname, r.relname as tablename, c.attname, k.inherited,
       case when not c.statistics_visible
            then history.not_recorded('pg_stats of a column that may not be seen', null::real, c.attrelid)
            when c.attisdropped is null and k.inherited and r.relkind <> 'p'
            then history.not_recorded('pg_stats of all that inherit from a table: the scraper left them out then', null::real, c.attrelid)
            when k.inherited and r.relkind <> 'p' then c.inherited_null_frac else c.null_frac end as null_frac,
       case when not c.statistics_visible
            then history.not_recorded('pg_stats of a column that may not be seen', null::integer, c.attrelid)
            when c.attisdropped is null and k.inherited and r.relkind <> 'p'
            then history.not_recorded('pg_stats of all that inherit from a table: the scraper left them out then', null::integer, c.attrelid)
            when k.inherited and r.relkind <> 'p' then c.inherited_avg_width else c.avg_width end as avg_width,
       case when not c.statistics_visible
            then history.not_recorded('pg_stats of a column that may not be seen', null::real, c.attrelid)
            when c.attisdropped is null and k.inherited and r.relkind <> 'p'
            then history.not_recorded('pg_stats of all that inherit from a table: the scraper left them out then', null::real, c.attrelid)
            when k.inherited and r.relkind <> 'p' then c.inherited_n_distinct else c.n_distinct end as n_distinct
from history.rows_of_columns() c
join history.rows_of_relations() r on r.oid = c.attrelid
cross join (values (false), (true)) k (inherited)
where (not c.statistics_visible or c.attisdropped is null
       or case when k.inherited and r.relkind <> 'p' then c.inherited_null_frac else c.null_frac end is not null)
  and case when k.inherited then r.relkind = 'p' or r.relhassubclass else r.relkind <> 'p' end
  and (c.null_frac is not null or c.inherited_null_frac is not null or not c.statistics_visible)
