-- What pgtracker sets for its own transaction, and what its driver brings along, is not the server's
-- configuration: the one shows the value it resets to, the other is unknown from here.
-- Members of pg_monitor are shown passwords in primary_conninfo and in commands: they stay behind.
-- archive_command is shown as (disabled) while it is, with the command itself in reset_val.
select r.*
from pg_catalog.pg_settings s
cross join (values (
  $$((?:\w*(?:password|passwd|secret|token)\w*|scram_\w+_key)\s*=\s*$$
  || $$|\s-[\w-]*(?:password|passwd|secret|token)[\w-]*[\s=]+|\s(?:-u|--user)[\s=]*[^:\s]+:|\mauthorization:\s*\w+\s+)$$
  || $$(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|(?:\\.|[^\s\\])+)$$
  || $$|(\w+://[^:@/\s]*:)[^@\s]+(?=@)$$)) as secret(pattern)
cross join lateral pg_catalog.jsonb_populate_record(
  s,
  case
    when s.name in ('application_name', 'client_encoding', 'DateStyle', 'extra_float_digits', 'TimeZone')
      then '{"setting": null, "reset_val": null, "source": null}'::pg_catalog.jsonb
    when s.source = 'session'
      then pg_catalog.jsonb_build_object('setting', s.reset_val, 'source', null)
    when s.vartype = 'string' and pg_catalog.concat(s.setting, ' ', s.reset_val) ~* secret.pattern
      then pg_catalog.jsonb_build_object(
        'setting', pg_catalog.regexp_replace(s.setting, secret.pattern, $$\1\2********$$, 'gi'),
        'reset_val', pg_catalog.regexp_replace(s.reset_val, secret.pattern, $$\1\2********$$, 'gi'))
    else '{}'::pg_catalog.jsonb
  end) r
