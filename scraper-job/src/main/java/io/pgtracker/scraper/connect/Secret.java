package io.pgtracker.scraper.connect;

import java.util.Objects;

/** A password. Printing it shows that there is one and never what it is. */
public final class Secret {
  private static final String HIDDEN = "(hidden)";

  private final String value;

  public Secret(String value) {
    this.value = Objects.requireNonNull(value);
  }

  /** The password itself; for the driver only. */
  String reveal() {
    return value;
  }

  /** {@code message} with every occurrence of this password made unreadable. */
  String hideIn(String message) {
    return value.isEmpty() ? message : message.replace(value, HIDDEN);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return HIDDEN;
  }
}
