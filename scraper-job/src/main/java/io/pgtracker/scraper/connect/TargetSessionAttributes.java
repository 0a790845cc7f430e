package io.pgtracker.scraper.connect;

import java.util.Arrays;
import java.util.Optional;

/** libpq's target_session_attrs: which of several hosts will do. */
public enum TargetSessionAttributes {
  ANY("any"),
  READ_WRITE("read-write"),
  READ_ONLY("read-only"),
  PRIMARY("primary"),
  STANDBY("standby"),
  PREFER_STANDBY("prefer-standby");

  private final String libpqName;

  TargetSessionAttributes(String libpqName) {
    this.libpqName = libpqName;
  }

  public String libpqName() {
    return libpqName;
  }

  boolean acceptedBy(boolean inRecovery, boolean readOnly) {
    return switch (this) {
      case ANY -> true;
      case READ_WRITE -> !readOnly;
      case READ_ONLY -> readOnly;
      case PRIMARY -> !inRecovery;
      case STANDBY, PREFER_STANDBY -> inRecovery;
    };
  }

  static Optional<TargetSessionAttributes> of(String libpqName) {
    return Arrays.stream(values()).filter(a -> a.libpqName.equals(libpqName)).findFirst();
  }
}
