# shellcheck shell=bash
# Sourced by .ci/run, which sets $work: what tries the deployment without an account. The SAM CLI, an emulated AWS and the
# client of Kubernetes come from PyPI into a folder outside the checkout, once per machine.

aws_tools=${PGTRACKER_CI_CACHE:-/var/cache/pgtracker-ci}/aws-tools-1
kubernetes_tools=${PGTRACKER_CI_CACHE:-/var/cache/pgtracker-ci}/kubernetes-tools-1
aws_pid=
export SAM_CLI_TELEMETRY=0

aws_install() {
  python_environment "$aws_tools" aws-sam-cli==1.170.0 'moto[server]==5.2.5'
  # Apart: they want other versions of the same libraries.
  python_environment "$kubernetes_tools" kubernetes==37.0.2
  # Of its programs only this: its python is not meant for others.
  mkdir -p "$work/bin"
  ln -sf "$aws_tools/bin/sam" "$work/bin/sam"
  PATH=$PATH:$work/bin
  PGTRACKER_TEST_KUBERNETES_PYTHON=$kubernetes_tools/bin/python
  sam --version
}

# python_environment FOLDER PACKAGES...: makes it, unless it is there whole.
python_environment() {
  [ ! -e "$1/complete" ] || return 0
  rm -rf "$1"
  python3 -m venv "$1"
  "$1/bin/pip" install -q "${@:2}"
  touch "$1/complete"
}

aws_validate() {
  AWS_DEFAULT_REGION=eu-central-1 sam validate --lint
  "$aws_tools/bin/cfn-lint" scraper-job/deploy/scraper-account.yaml
}

# As it is deployed: from a clean clone, with nothing in the local repository that could stand in for a module.
aws_build() {
  local clone=$work/clone repository=$work/repository
  git clone -q . "$clone"
  (cd "$clone" && AWS_DEFAULT_REGION=eu-central-1 MAVEN_OPTS="-Dmaven.repo.local=$repository" timeout 20m sam build </dev/null)
  rm -rf "$repository"
  PGTRACKER_TEST_ARTIFACT=$clone/.aws-sam/build/IngestFunction
  local function
  for function in Ingest Migrate Maintain Reconcile Health; do
    cmp "$PGTRACKER_TEST_ARTIFACT/lib/pgtracker-ingest.jar" \
      "$clone/.aws-sam/build/${function}Function/lib/pgtracker-ingest.jar"
  done
  du -h "$PGTRACKER_TEST_ARTIFACT/lib/pgtracker-ingest.jar" | cut -f1
}

# A process of its own: S3 with notifications, SQS, EventBridge, Secrets Manager and CloudFormation.
aws_start() {
  local port waited=0
  port=$(free_port)
  "$aws_tools/bin/moto_server" -H 127.0.0.1 -p "$port" </dev/null >"$work/moto.log" 2>&1 &
  aws_pid=$!
  until (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do
    if ! kill -0 "$aws_pid" 2>/dev/null || [ $((waited += 1)) -gt 120 ]; then
      tail -n 30 "$work/moto.log" >&2
      return 1
    fi
    sleep 0.5
  done
  PGTRACKER_TEST_AWS_ENDPOINT=http://127.0.0.1:$port
}

aws_stop() {
  [ -z "$aws_pid" ] || kill "$aws_pid" 2>/dev/null || true
}
