package io.pgtracker.scraper.connect;

import java.util.Arrays;
import java.util.Optional;

/** libpq's sslmode values, weakest first; pgjdbc knows them under the same names. */
public enum SslMode {
  DISABLE("disable"),
  ALLOW("allow"),
  PREFER("prefer"),
  REQUIRE("require"),
  VERIFY_CA("verify-ca"),
  VERIFY_FULL("verify-full");

  private final String libpqName;

  SslMode(String libpqName) {
    this.libpqName = libpqName;
  }

  public String libpqName() {
    return libpqName;
  }

  static Optional<SslMode> of(String libpqName) {
    return Arrays.stream(values()).filter(mode -> mode.libpqName.equals(libpqName)).findFirst();
  }
}
