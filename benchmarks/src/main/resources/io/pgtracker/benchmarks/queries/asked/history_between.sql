-- history: what was added to the statements' counters in an hour.
-- Reads all of pg_stat_statements_text: a large part of the texts is of the instance asked for, and has no time.
select history."between"(:'instance', timestamptz :'at' - interval '1 hour', :'at', :'database');
select * from pg_stat_statements order by total_exec_time desc nulls last limit 50;
