#!/bin/sh
# Puts the artifact of the functions into a folder, and builds it first where its sources are newer. All functions have
# the same artifact: however many ask for it, also at the same time, Maven runs once.
#
# What goes wrong is said on stderr at the end: sam shows that of a failed build, and nothing of what came before.
set -eu
unset CDPATH

destination=${1:?"usage: build-artifact.sh FOLDER"}
root=$(cd "$(dirname "$0")/../../.." && pwd -P)
target=$root/ingest-lambda/target
jar=$target/pgtracker-ingest.jar
stamp=$target/built-for-aws
log=$target/build-for-aws.log

die() { printf 'build-artifact.sh: %s\n' "$*" >&2; exit 1; }

# Exits 0 if something the jar is made of is newer than the last build. Folders count: they tell of removed files.
is_stale() {
  [ -f "$jar" ] && [ -f "$stamp" ] || return 0
  newer=$(cd "$root" && find ./pom.xml .mvn ./*/pom.xml snapshot-format/src/main embedded-server/src/main sql/migrations \
    sql/definitions sql/history ingest-lambda/src/main -newer "$stamp" 2>/dev/null | head -n 1)
  [ -n "$newer" ]
}

run_maven() {
  command -v mvn >/dev/null || die "there is no 'mvn' on the PATH; install Maven 3.8.7 or newer and a JDK of 17 or newer"
  mvn -version >"$log" 2>&1 || die "mvn does not start; is there a JDK of 17 or newer, on the PATH or in JAVA_HOME? It says: $(tail -n 3 "$log")"
  : >"$stamp.next" # dated before the build: what changes during it counts as newer
  echo "building pgtracker-ingest.jar (log: $log)"
  if ! (cd "$root" && mvn -B -ntp -Dstyle.color=never -pl ingest-lambda -am -Dmaven.test.skip=true package) \
    </dev/null >"$log" 2>&1; then
    reason=$(grep '^\[ERROR\]' "$log" | head -n 25)
    printf '%s\n' "${reason:-$(tail -n 25 "$log")}" >&2
    die "the build failed; its whole output: $log"
  fi
  mv "$stamp.next" "$stamp"
}

# A folder is made by one of those who try, on every system.
lock=$target/building-for-aws
mkdir -p "$target" "$destination/lib"
until mkdir "$lock" 2>/dev/null; do
  builder=$(cat "$lock/pid" 2>/dev/null || true)
  if [ -n "$builder" ] && ! kill -0 "$builder" 2>/dev/null; then
    rm -rf "$lock" # its builder was killed
  else
    sleep 1
  fi
done
trap 'rm -rf "$lock"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
echo $$ >"$lock/pid"

if is_stale; then
  run_maven
fi
cp "$jar" "$destination/lib/"
