-- history: the view of receivers of WAL as it was.
select history.go(:'instance', :'at', :'database');
select * from pg_stat_replication;
