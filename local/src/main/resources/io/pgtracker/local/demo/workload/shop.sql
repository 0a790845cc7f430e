-- A shop with enough rows for reports to take a second, and the roles of those who use it.

create extension pg_stat_statements;

create role web login;
create role backoffice login;
create role reporting login;
create role pgtracker login;
grant pg_monitor to pgtracker;

create table customer (
  id integer primary key,
  name text not null,
  email text not null unique,
  city text not null,
  points integer not null default 0
) with (fillfactor = 80);

create table product (
  id integer primary key,
  name text not null,
  category text not null,
  price numeric(10, 2) not null
);

create table stock (
  product_id integer primary key references product,
  quantity integer not null,
  counted_at timestamptz not null default now()
) with (fillfactor = 80);

create table customer_order (
  id bigint generated always as identity primary key,
  customer_id integer not null references customer,
  status text not null default 'new',
  created_at timestamptz not null default now()
);

create table order_item (
  order_id bigint not null references customer_order,
  product_id integer not null references product,
  quantity integer not null,
  price numeric(10, 2) not null,
  primary key (order_id, product_id)
);

create table order_note (
  order_id bigint primary key references customer_order,
  author text not null,
  note text not null
);

create table page_view (
  viewed_at timestamptz not null default now(),
  customer_id integer,
  path text not null
);

insert into customer
select n, 'Customer ' || n, 'customer' || n || '@shop.example',
       (array['Lisboa', 'Oslo', 'Ankara', 'Quito', 'Hanoi'])[1 + n % 5]
from generate_series(1, 5000) n;

insert into product
select n, 'Product ' || n, (array['books', 'garden', 'kitchen', 'toys'])[1 + n % 4], 5 + n % 90
from generate_series(1, 1000) n;

insert into stock (product_id, quantity)
select n, 1000000 from generate_series(1, 1000) n;

insert into customer_order (customer_id, status, created_at)
select 1 + n * 7 % 5000, 'sent', now() - n * interval '30 s'
from generate_series(1, 60000) n;

insert into order_item
select n, 1 + (n * 13 + k * 101) % 1000, 1 + k, 5 + n % 90
from generate_series(1, 60000) n, generate_series(0, 1) k;

insert into order_note
select n, 'web', 'Please ring twice.' from generate_series(1, 2000) n;

insert into page_view
select now() - n * interval '1 s', 1 + n % 5000, '/product/' || n % 1000
from generate_series(1, 40000) n;

grant select, insert, update, delete on all tables in schema public to web, backoffice;
grant select on all tables in schema public to reporting;

analyze;
