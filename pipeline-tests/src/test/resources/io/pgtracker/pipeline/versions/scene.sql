-- A small shop, so that most views have rows; runs on PostgreSQL 10 to 18.
create table customer (id serial primary key, name text not null, note text);
comment on table customer is 'Who buys';
comment on column customer.name is 'As on the invoice';
create index customer_name on customer (name);
create table purchase (
  id bigint primary key,
  customer_id integer not null references customer,
  amount numeric(12, 2) check (amount > 0)
) with (fillfactor = 80);
create table sale (day date not null, amount integer) partition by range (day);
create table sale_2026 partition of sale for values from ('2026-01-01') to ('2027-01-01');
create table held (id integer);
create view big_purchase as select * from purchase where amount > 100;
-- Types of all kinds, and columns that are not what their table or its index says of them.
create schema "Odd";
create type mood as enum ('good', 'bad');
create type "Odd"."span" as range (subtype = float8);
create type pair as (a integer, b text collate "C");
create domain score as numeric(5, 2) default 1 not null check (value >= 0);
create table felt (
  id integer,
  was mood,
  moods mood[],
  during "Odd"."span",
  pairs pair[],
  points score,
  code varchar(8)[],
  document tsvector,
  gone date,
  "Shape" box
);
alter table felt drop column gone;
create index felt_words on felt using gin (document);
create index felt_shape on felt using gist ("Shape");
create index felt_code on felt ((code[1]) text_pattern_ops, lower(code[2]) collate "C");
create table felt_since () inherits (felt);
insert into felt (was) select 'good' from generate_series(1, 9);
insert into felt_since (was, points) select 'bad', n from generate_series(1, 20) n;
analyze felt;
do $$ begin if current_setting('server_version_num')::integer < 120000 then execute 'create table numbered (n integer) with oids'; end if; end $$;
create sequence ticket minvalue 1 maxvalue 1000 cycle;
create function price(integer) returns integer language plpgsql as 'begin return $1 * 2; end';
insert into customer (name, note) select 'name ' || n, repeat('x', 40) from generate_series(1, 50) n;
insert into purchase select n, 1 + n % 50, n from generate_series(1, 200) n;
insert into sale values ('2026-02-03', 5);
update customer set note = 'new' where id <= 5;
delete from purchase where id > 190;
select price(n) from generate_series(1, 3) n;
select nextval('ticket');
select count(*) from customer where name = 'name 7';
vacuum analyze customer;
analyze purchase;
create publication everything for all tables;
create subscription from_elsewhere connection 'host=127.0.0.1 dbname=elsewhere' publication everything
  with (connect = false, slot_name = none);
select pg_create_physical_replication_slot('standby');
select pg_create_logical_replication_slot('changes', 'pgoutput');
begin;
insert into sale values ('2026-03-04', 6);
prepare transaction 'order 1';
