# shellcheck shell=bash
# Sourced by .ci/run: a real TimescaleDB on the loopback address. Debian packages it from trixie on, so a small trixie
# is installed into a folder outside the checkout, once per machine, and the server runs in it with chroot.

timescaledb_root=${PGTRACKER_CI_CACHE:-/var/cache/pgtracker-ci}/trixie-postgresql-17-timescaledb
timescaledb_data=/var/lib/postgresql/ci-$$ # inside that root; one for each run
timescaledb_url=                           # set by timescaledb_start

timescaledb_start() {
  [ -e "$timescaledb_root/complete" ] || debian_root "$timescaledb_root" postgresql-17-timescaledb
  timescaledb_sweep
  local port password
  port=$(free_port)
  password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  printf '%s\n' "$password" >"$timescaledb_root/tmp/password-$$"
  chmod 644 "$timescaledb_root/tmp/password-$$"
  in_root initdb -D "$timescaledb_data" --username=pgtracker --pwfile="/tmp/password-$$" --auth=scram-sha-256 \
    --encoding=UTF8 --locale=C --no-sync >/dev/null
  rm "$timescaledb_root/tmp/password-$$"
  cat >>"$timescaledb_root$timescaledb_data/postgresql.conf" <<END
port = $port
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
shared_preload_libraries = 'timescaledb,pg_stat_statements'
timescaledb.telemetry_level = off
dynamic_shared_memory_type = mmap # the folder has no /dev/shm of its own
max_connections = 200
max_worker_processes = 64 # each database with TimescaleDB takes one
timescaledb.max_background_workers = 48
max_locks_per_transaction = 512 # a table of many chunks locks them all
fsync = off
synchronous_commit = off
full_page_writes = off
timezone = 'UTC'
END
  if ! in_root pg_ctl start -w -D "$timescaledb_data" -l "$timescaledb_data/server.log" >/dev/null; then
    tail -n 30 "$timescaledb_root$timescaledb_data/server.log" >&2
    return 1
  fi
  timescaledb_url=postgresql://pgtracker:$password@127.0.0.1:$port/postgres
  # In a database of its own: what is created in template1 would be in every test's database already.
  in_root psql -XAtq -c 'create database probe' "$timescaledb_url"
  in_root psql -XAtq "${timescaledb_url%/postgres}/probe" <<'END'
set client_min_messages = warning;
create extension timescaledb;
select 'TimescaleDB ' || extversion || ' (' || current_setting('timescaledb.license') || ') on PostgreSQL '
  || current_setting('server_version') from pg_extension where extname = 'timescaledb';
END
  in_root psql -XAtq -c 'drop database probe with (force)' "$timescaledb_url"
}

timescaledb_stop() {
  if [ -d "$timescaledb_root$timescaledb_data" ]; then
    in_root pg_ctl stop -w -m immediate -D "$timescaledb_data" >/dev/null || true
    rm -rf "${timescaledb_root:?}$timescaledb_data"
  fi
}

# Stops what a run left behind that was killed.
timescaledb_sweep() {
  local left
  for left in "$timescaledb_root"/var/lib/postgresql/ci-*; do
    if [ -d "$left" ] && ! kill -0 "${left##*-}" 2>/dev/null; then
      in_root pg_ctl stop -w -m immediate -D "${left#"$timescaledb_root"}" >/dev/null 2>&1 || true
      rm -rf "$left"
    fi
  done
  # Servers of tests that were killed: tmp/pgtracker-<process>-<id>/data, some on a disk of their own.
  for left in "$timescaledb_root"/tmp/pgtracker-*; do
    local process=${left##*/pgtracker-}
    if [ -d "$left" ] && ! kill -0 "${process%%-*}" 2>/dev/null; then
      in_root pg_ctl stop -w -m immediate -D "${left#"$timescaledb_root"}/data" >/dev/null 2>&1 || true
      umount -l "$left" 2>/dev/null || true
      rm -rf "$left"
    fi
  done
}

in_root() {
  chroot --userspec=postgres:postgres "$timescaledb_root" /usr/bin/env -i \
    PATH=/usr/lib/postgresql/17/bin:/usr/bin:/bin LC_ALL=C.UTF-8 "$@"
}

free_port() {
  local port
  for port in $(shuf -i 15000-31999 -n 100); do
    if ! (: <>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
      echo "$port"
      return
    fi
  done
  echo "no free TCP port found" >&2
  return 1
}
