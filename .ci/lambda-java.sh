# shellcheck shell=bash
# Sourced by .ci/run: the Java that template.yaml deploys the functions on. Debian packages it from trixie on, so a small
# trixie is installed into a folder outside the checkout, once per machine.

lambda_java_version=$(sed -n 's/^ *Runtime: java//p' template.yaml)
lambda_java_root=${PGTRACKER_CI_CACHE:-/var/cache/pgtracker-ci}/trixie-openjdk-$lambda_java_version
lambda_java=$lambda_java_root/lambda-java # its home, for this machine

lambda_java_install() {
  [ -e "$lambda_java_root/complete" ] || debian_root "$lambda_java_root" "openjdk-$lambda_java_version-jre-headless"
  [ -e "$lambda_java" ] || lambda_java_relocate
  "$lambda_java/bin/java" -version
}

# With its own loader and libraries it runs outside its root, on the files of the tests: an older Debian's are too old for
# it. Links into /etc are replaced by their files.
lambda_java_relocate() {
  local unfinished=$lambda_java.unfinished libraries
  libraries=$(dirname "$lambda_java_root"/usr/lib/*-linux-gnu/libc.so.6)
  rm -rf "$unfinished"
  mkdir "$unfinished"
  chroot "$lambda_java_root" sh -c "cp -rL /usr/lib/jvm/java-$lambda_java_version-openjdk-*/bin \
    /usr/lib/jvm/java-$lambda_java_version-openjdk-*/conf /usr/lib/jvm/java-$lambda_java_version-openjdk-*/lib \
    ${unfinished#"$lambda_java_root"}"
  mv "$unfinished/bin/java" "$unfinished/bin/java.program"
  printf '#!/bin/sh\nexec "%s" --library-path "%s" "%s" "$@"\n' "$libraries"/ld-linux-*.so.? "$libraries" \
    "$lambda_java/bin/java.program" >"$unfinished/bin/java"
  chmod +x "$unfinished/bin/java"
  mv "$unfinished" "$lambda_java"
}
