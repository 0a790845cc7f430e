-- What pgtracker sets for its own transaction, and what its driver brings along, is not the server's
-- configuration: the one shows the value it resets to, the other is unknown from here.
-- Members of pg_monitor are shown passwords in primary_conninfo and in commands: they stay behind.
-- archive_command is shown as (disabled) while it is, with the command itself in reset_val.
select r.*, true as value_visible
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
union all
-- Settings that are left out for who lacks pg_read_all_settings are there all the same: without these
-- rows they would look removed once the right is taken away.
select (pg_catalog.jsonb_populate_record(
         null::pg_catalog.pg_settings, pg_catalog.jsonb_build_object('name', h.name))).*, false
from (values
  ('config_file', 10, null), ('data_directory', 10, null), ('dynamic_library_path', 10, null),
  ('extension_control_path', 18, null), ('external_pid_file', 10, null), ('hba_file', 10, null),
  ('ident_file', 10, null), ('jit_provider', 11, null), ('krb_server_keyfile', 10, null),
  ('log_directory', 10, null), ('log_filename', 10, null), ('oauth_validator_libraries', 18, null),
  ('output_plugin_libraries', 14, null), ('primary_conninfo', 12, null),
  ('session_preload_libraries', 10, null), ('shared_preload_libraries', 10, null),
  ('ssl_ciphers', 10, null), ('ssl_dh_params_file', 10, null), ('ssl_ecdh_curve', 10, 17),
  ('ssl_groups', 18, null), ('ssl_max_protocol_version', 12, null),
  ('ssl_min_protocol_version', 12, null), ('ssl_passphrase_command', 13, null),
  ('ssl_tls13_ciphers', 18, null), ('stats_temp_directory', 10, 14),
  ('unix_socket_directories', 10, null)) as h (name, since_major, until_major)
where pg_catalog.current_setting('server_version_num')::int4 / 10000
        between h.since_major and coalesce(h.until_major, 99)
  and not exists (select from pg_catalog.pg_settings s where s.name = h.name)
  and not pg_catalog.pg_has_role('pg_read_all_settings', 'USAGE')
