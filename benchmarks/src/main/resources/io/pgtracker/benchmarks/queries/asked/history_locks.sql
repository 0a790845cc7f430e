-- history: the view of locks as it was.
select history.go(:'instance', :'at', :'database');
select * from pg_locks;
