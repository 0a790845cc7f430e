-- What pgtracker sets for its own transaction, and what its driver brings along, is not the server's
-- configuration: the one shows the value it resets to, the other is unknown from here.
select r.*
from pg_catalog.pg_settings s
cross join lateral pg_catalog.jsonb_populate_record(
  s,
  case
    when s.name in ('application_name', 'client_encoding', 'DateStyle', 'extra_float_digits', 'TimeZone')
      then '{"setting": null, "reset_val": null, "source": null}'::pg_catalog.jsonb
    when s.source = 'session'
      then pg_catalog.jsonb_build_object('setting', s.reset_val, 'source', null)
    else '{}'::pg_catalog.jsonb
  end) r
