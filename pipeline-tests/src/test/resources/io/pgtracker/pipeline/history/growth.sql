-- Work as any, and a table and an index that were not there before.
create table arrived (id integer primary key, note text);
insert into arrived select n, repeat('y', 50) from generate_series(1, 100) n;
create index arrived_note on arrived (note);
create table day_2 partition of day for values from ('2026-07-01') to ('2027-01-01');
insert into day values ('2026-08-03', 2);
select count(*) from arrived where id = 7;
select interest(n) from generate_series(1, 9) n;
select nextval('ticket');
alter table account add column since date;
comment on column account.since is 'when the account was opened';
alter table account rename branch to office;
update account set since = '2026-01-01' where id <= 40;
