-- More statements than there is room for, and all counters of the database and of what is shared begin anew.
do $$ begin for i in 1..130 loop execute format('select %s from (values (1)) as v%s', i, i); end loop; end $$;
select pg_stat_reset();
select pg_stat_reset_shared('bgwriter');
insert into ledger (account, delta) select 1, n from generate_series(1, 20) n;
create database elsewhere;
begin;
insert into ledger (account, delta) values (2, 1);
prepare transaction 'transfer 1';
