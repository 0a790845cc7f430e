# shellcheck shell=bash
# Sourced by .ci/run: what the machine needs, from Debian's packages.

# For tests: a transaction pool, the means to install TimescaleDB into a folder, and what the SAM CLI needs.
needed_programs=(git java javac mvn pgbouncer debootstrap systemd-analyze make python3)
declare -A package_of=([git]=git [java]=openjdk-17-jdk-headless [javac]=openjdk-17-jdk-headless [mvn]=maven
  [pgbouncer]=pgbouncer [debootstrap]=debootstrap [systemd-analyze]=systemd [make]=make [python3]=python3)

install_packages() {
  local program packages=()
  for program in "${needed_programs[@]}"; do
    PATH=$PATH:/usr/sbin command -v "$program" >/dev/null || packages+=("${package_of[$program]}")
  done
  # Debian's python3 comes without the means to make an environment.
  python3 -c 'import ensurepip' 2>/dev/null || packages+=(python3-venv)
  if [ ${#packages[@]} -eq 0 ]; then
    echo "all there: ${needed_programs[*]}"
    return
  fi
  if [ "$(id -u)" -ne 0 ]; then
    echo "missing: ${packages[*]}; install them, or run this as root" >&2
    return 1
  fi
  apt-get -q update
  without_starting_services apt-get -q -y install --no-install-recommends "${packages[@]}"
}

# Debian starts a service when it installs it, unless this file forbids it.
without_starting_services() {
  local policy=/usr/sbin/policy-rc.d made='' failed=0
  if [ ! -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod +x "$policy"
    made=yes
  fi
  DEBIAN_FRONTEND=noninteractive "$@" </dev/null || failed=$?
  [ -z "$made" ] || rm -f "$policy"
  return "$failed"
}

# debian_root FOLDER PACKAGE: a small trixie with that package. It is made in a folder with another name first, so that a
# folder of this name is always complete.
debian_root() {
  local folder=$1 unfinished=$1.unfinished mirror proxy=''
  mirror=$(debian_mirror)
  eval "$(apt-config shell proxy Acquire::http::Proxy)"
  echo "installing trixie's $2 into $folder"
  umount -l "$unfinished/proc" "$unfinished/sys" 2>/dev/null || true
  rm -rf --one-file-system "$unfinished" "$folder"
  mkdir -p "$unfinished"
  if ! http_proxy=${proxy:-${http_proxy:-}} debootstrap --variant=minbase --include="$2" trixie "$unfinished" "$mirror" \
    </dev/null >"$unfinished.log" 2>&1; then
    tail -n 30 "$unfinished.log" "$unfinished/debootstrap/debootstrap.log" >&2
    return 1
  fi
  rm -rf "$unfinished"/var/cache/apt/archives/*.deb
  touch "$unfinished/complete"
  mv "$unfinished" "$folder"
}

# Where this machine gets its own Debian packages from.
debian_mirror() {
  local mirror
  mirror=$(apt-get indextargets --format '$(LABEL) $(REPO_URI)' 'Identifier: Packages' | sed -n 's/^Debian //p' | head -n 1)
  if [ -z "$mirror" ]; then
    echo "apt knows no Debian mirror: run apt-get update, then look at apt-get indextargets" >&2
    return 1
  fi
  echo "$mirror"
}
