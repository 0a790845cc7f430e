-- history: the view of counters of tables as it was.
select history.go(:'instance', :'at', :'database');
select * from pg_stat_user_tables;
