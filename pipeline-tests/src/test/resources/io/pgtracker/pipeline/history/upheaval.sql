-- Objects go, take other names, and counters of some begin anew.
alter table account rename office to branch;
drop table leaving;
alter table arrived rename to settled;
alter table account drop column since;
alter table account alter note set statistics 50;
drop index account_rich;
create role clerk login;
alter role clerk set statement_timeout = '5s';
create schema archive;
create table archive.old (id integer);
select pg_stat_reset_single_table_counters('ledger'::regclass);
vacuum account;
analyze account;
