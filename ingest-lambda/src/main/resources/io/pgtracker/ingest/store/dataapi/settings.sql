-- What JdbcStore sets for a connection; and who works for the transaction, to be asked to stop.
select set_config('TimeZone', 'UTC', true) as time_zone,
       set_config('DateStyle', 'ISO', true) as date_style,
       set_config('IntervalStyle', 'postgres', true) as interval_style,
       set_config('client_min_messages', 'warning', true) as messages,
       set_config('enable_nestloop', 'off', true) as nestloop,
       set_config('enable_mergejoin', 'off', true) as mergejoin,
       set_config('enable_seqscan', 'off', true) as seqscan,
       set_config('jit', 'off', true) as jit,
       pg_backend_pid() as pid,
       now()::text as begun_at
