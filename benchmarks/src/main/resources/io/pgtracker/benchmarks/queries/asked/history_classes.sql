-- history: the view of relations as it was.
select history.go(:'instance', :'at', :'database');
select relname, relkind, relpages, reltuples, age(relfrozenxid) as age from pg_class order by age desc;
