-- What was there comes back, and goes on.
commit prepared 'transfer 1';
drop database elsewhere;
alter role clerk reset statement_timeout;
create table leaving (id serial primary key, note text);
insert into leaving (note) values ('anew');
refresh materialized view branch;
select interest(n) from generate_series(1, 2) n;
