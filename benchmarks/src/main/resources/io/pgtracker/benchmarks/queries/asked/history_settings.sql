-- history: the view of settings as it was.
select history.go(:'instance', :'at', :'database');
select * from pg_settings;
