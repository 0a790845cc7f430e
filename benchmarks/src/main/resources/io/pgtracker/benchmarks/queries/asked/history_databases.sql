-- history: the view of databases as it was.
select history.go(:'instance', :'at', :'database');
select datname, age(datfrozenxid) from pg_database;
