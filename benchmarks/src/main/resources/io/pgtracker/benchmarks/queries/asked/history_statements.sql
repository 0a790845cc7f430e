-- history: the view of top statements as it was.
-- Reads all of pg_stat_statements_text: a large part of the texts is of the instance asked for, and has no time.
select history.go(:'instance', :'at', :'database');
select * from pg_stat_statements order by total_exec_time desc limit 50;
