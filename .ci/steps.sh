# shellcheck shell=bash
# Sourced by .ci/run, which sets $work: the steps that build and test, with their durations.

durations=()

# step NAME COMMAND...: runs the command, says what it is and how long it took.
step() {
  local name=$1 start=$SECONDS
  shift
  printf '\n==> %s\n' "$name"
  "$@"
  durations+=("$(printf '%5d s  %s' $((SECONDS - start)) "$name")")
}

print_durations() {
  printf '%s\n' "Durations:" "${durations[@]}"
}

# suites REPORTS REQUIRE MAVEN-ARGUMENTS...: runs suites, then keeps their reports in $work/REPORTS.
suites() {
  local reports=$work/$1 started=$work/started failed=0
  touch "$started"
  PGTRACKER_TEST_REQUIRE=$2 timeout 50m mvn -B -ntp -Dstyle.color=never "${@:3}" </dev/null || failed=$?
  local folder
  for folder in */target/surefire-reports; do
    [ -d "$folder" ] || continue
    mkdir -p "$reports/${folder%%/*}"
    find "$folder" -name 'TEST-*.xml' -newer "$started" -exec mv {} "$reports/${folder%%/*}/" \;
  done
  return "$failed"
}

# ./pgtracker as a newcomer runs it: a clone that was never built, a path with a space, a locale that doesn't exist.
first_command() {
  local clone="$work/a clean clone"
  git clone -q . "$clone"
  (cd / && LC_ALL=tr_TR.UTF-8 LANG=xx_YY LC_NUMERIC=de_DE "$clone/pgtracker" demo --for 20s </dev/null)
}
