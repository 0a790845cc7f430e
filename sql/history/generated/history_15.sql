-- Generated; see docs/history.md.

create schema history_15;
comment on schema history_15 is 'What is new with PostgreSQL 15: relations with its names, columns and types, as of where history.go has taken the session.';

create view history_15.pg_constraint as
select cast(q.oid as oid) as oid,
       cast(q.conname as name) as conname,
       cast(q.connamespace as oid) as connamespace,
       cast(q.contype as "char") as contype,
       cast(q.condeferrable as boolean) as condeferrable,
       cast(q.condeferred as boolean) as condeferred,
       cast(q.convalidated as boolean) as convalidated,
       cast(q.conrelid as oid) as conrelid,
       cast(q.contypid as oid) as contypid,
       cast(q.conindid as oid) as conindid,
       cast(q.conparentid as oid) as conparentid,
       cast(q.confrelid as oid) as confrelid,
       cast(q.confupdtype as "char") as confupdtype,
       cast(q.confdeltype as "char") as confdeltype,
       cast(q.confmatchtype as "char") as confmatchtype,
       cast(q.conislocal as boolean) as conislocal,
       cast(q.coninhcount as integer) as coninhcount,
       cast(q.connoinherit as boolean) as connoinherit,
       cast(q.conkey as smallint[]) as conkey,
       cast(q.confkey as smallint[]) as confkey,
       history.not_recorded('pg_constraint.conpfeqop', null::oid[]) as conpfeqop,
       history.not_recorded('pg_constraint.conppeqop', null::oid[]) as conppeqop,
       history.not_recorded('pg_constraint.conffeqop', null::oid[]) as conffeqop,
       cast(q.confdelsetcols as smallint[]) as confdelsetcols,
       history.not_recorded('pg_constraint.conexclop', null::oid[]) as conexclop,
       history.not_recorded('pg_constraint.conbin', null::text) as conbin
from (
  select c.*,
         case
           when c.conrelid <> 0 then t.relnamespace
           else (select y.typnamespace from history.type_of(c.contypid) y)
         end as connamespace
  from history.rows_of_constraints() c
  left join history.rows_of_relations() t on t.oid = c.conrelid
) q;

create view history_15.pg_database as
select cast(q.oid as oid) as oid,
       cast(q.datname as name) as datname,
       cast(q.datdba as oid) as datdba,
       cast(q.encoding as integer) as encoding,
       cast(q.datlocprovider as "char") as datlocprovider,
       cast(q.datistemplate as boolean) as datistemplate,
       cast(q.datallowconn as boolean) as datallowconn,
       cast(q.datconnlimit as integer) as datconnlimit,
       cast(q.datfrozenxid as xid) as datfrozenxid,
       cast(q.datminmxid as xid) as datminmxid,
       cast(q.dattablespace as oid) as dattablespace,
       cast(q.datcollate as text) as datcollate,
       cast(q.datctype as text) as datctype,
       cast(q.datlocale as text) as daticulocale,
       cast(q.datcollversion as text) as datcollversion,
       cast(q.datacl as text[]) as datacl
from (
  select r.*
  from history.rows_of_pg_database() r
) q;

create view history_15.pg_index as
select cast(q.indexrelid as oid) as indexrelid,
       cast(q.indrelid as oid) as indrelid,
       cast(q.indnatts as smallint) as indnatts,
       cast(q.indnkeyatts as smallint) as indnkeyatts,
       cast(q.indisunique as boolean) as indisunique,
       cast(q.indnullsnotdistinct as boolean) as indnullsnotdistinct,
       cast(q.indisprimary as boolean) as indisprimary,
       cast(q.indisexclusion as boolean) as indisexclusion,
       cast(q.indimmediate as boolean) as indimmediate,
       cast(q.indisclustered as boolean) as indisclustered,
       cast(q.indisvalid as boolean) as indisvalid,
       cast(q.indcheckxmin as boolean) as indcheckxmin,
       cast(q.indisready as boolean) as indisready,
       cast(q.indislive as boolean) as indislive,
       cast(q.indisreplident as boolean) as indisreplident,
       cast(q.indkey_ as int2vector) as indkey,
       cast(q.indcollation_ as oidvector) as indcollation,
       cast(q.indclass_ as oidvector) as indclass,
       cast(q.indoption_ as int2vector) as indoption,
       cast(q.indexprs as text) as indexprs,
       cast(q.indpred as text) as indpred
from (
  -- Of a predicate and of expressions there is the text, of the latter that there are some.
  select i.*, 
         pg_catalog.array_to_string(i.indkey, ' ')::int2vector as indkey_,
         pg_catalog.array_to_string(i.indcollation, ' ')::oidvector as indcollation_,
         pg_catalog.array_to_string(i.indclass, ' ')::oidvector as indclass_,
         pg_catalog.array_to_string(i.indoption, ' ')::int2vector as indoption_,
         case
           when 0 = any (i.indkey) then pg_catalog.concat('(expressions of index ', i.indexrelid, ': not recorded)')
         end as indexprs,
         case
           when i.skipped then history.not_recorded('pg_index.indpred of an index that was locked', null::text, i.indexrelid)
           else history.predicate(i.definition)
         end as indpred
  from history.rows_of_indexes() i
) q;

create view history_15.pg_stat_recovery_prefetch as
select cast(q.stats_reset as timestamp with time zone) as stats_reset,
       cast(q.prefetch as bigint) as prefetch,
       cast(q.hit as bigint) as hit,
       cast(q.skip_init as bigint) as skip_init,
       cast(q.skip_new as bigint) as skip_new,
       cast(q.skip_fpw as bigint) as skip_fpw,
       cast(q.skip_rep as bigint) as skip_rep,
       cast(q.wal_distance as integer) as wal_distance,
       cast(q.block_distance as integer) as block_distance,
       cast(q.io_depth as integer) as io_depth
from (
  select r.*
  from history.rows_of_pg_stat_recovery_prefetch() r
) q;

create view history_15.pg_stat_subscription_stats as
select cast(q.subid as oid) as subid,
       cast(q.subname as name) as subname,
       cast(q.apply_error_count as bigint) as apply_error_count,
       cast(q.sync_error_count as bigint) as sync_error_count,
       cast(q.stats_reset as timestamp with time zone) as stats_reset
from (
  select r.*
  from history.rows_of_pg_stat_subscription_stats() r
) q;
