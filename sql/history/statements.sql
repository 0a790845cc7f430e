-- Of pg_stat_statements, with every list of arguments its versions have.

create function history.pg_stat_statements_reset(
  userid oid default 0, dbid oid default 0, queryid bigint default 0, minmax_only boolean default false) returns void
language plpgsql
as $$
begin
  perform history.not_recorded('pg_stat_statements_reset(): nothing of the past can be reset');
end
$$;

create function history.pg_stat_statements(showtext boolean) returns void
language plpgsql
as $$
begin
  perform history.not_recorded('the function pg_stat_statements(boolean); ask the view pg_stat_statements');
end
$$;

create function history.pg_stat_statements_info() returns void
language plpgsql
as $$
begin
  perform history.not_recorded('the function pg_stat_statements_info(); ask the view pg_stat_statements_info');
end
$$;
