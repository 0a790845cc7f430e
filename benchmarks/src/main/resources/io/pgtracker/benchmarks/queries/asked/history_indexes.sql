-- history: the view of counters of indexes as it was.
select history.go(:'instance', :'at', :'database');
select * from pg_stat_user_indexes;
