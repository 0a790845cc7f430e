-- history: the view of sessions as it was.
select history.go(:'instance', :'at', :'database');
select * from pg_stat_activity;
