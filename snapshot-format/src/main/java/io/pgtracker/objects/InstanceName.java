package io.pgtracker.objects;

import java.util.regex.Pattern;

/** Name of a monitored server as its owner gives it: {@code [a-z][a-z0-9_-]{0,62}}. */
public record InstanceName(String value) {
  private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9_-]{0,62}");

  public InstanceName {
    if (!isValid(value)) {
      throw new IllegalArgumentException(
          "not an instance name (a small letter, then at most 62 of a-z 0-9 _ -): " + value);
    }
  }

  /** Whether a text is an instance name. */
  public static boolean isValid(String value) {
    return SHAPE.matcher(value).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
