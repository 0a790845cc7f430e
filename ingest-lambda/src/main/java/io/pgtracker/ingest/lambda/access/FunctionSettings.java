package io.pgtracker.ingest.lambda.access;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the environment of a function says; see docs/aws.md.
 *
 * @param objects {@code PGTRACKER_OBJECTS}: where the objects are, as {@code --from} takes it
 * @param storeUrl {@code PGTRACKER_STORE_URL}: where the store is, as {@code --store} takes it
 * @param storeSecret {@code PGTRACKER_STORE_SECRET}: ARN of a secret with user and password; null:
 *     the URL has all
 * @param silentAfter {@code PGTRACKER_SILENT_AFTER}, in minutes: from when on an instance from
 *     which nothing comes counts as silent
 */
public record FunctionSettings(
    String objects, String storeUrl, @Nullable String storeSecret, Duration silentAfter) {
  /** What a JVM makes of bytes that its locale has no character for. */
  private static final char UNREADABLE = '\uFFFD';

  private static final long SILENT_AFTER_MINUTES = 15;

  /**
   * Reads them.
   *
   * @throws IllegalArgumentException with what is missing or wrong; values that may be secret are
   *     not repeated
   */
  public static FunctionSettings of(Map<String, String> environment) {
    return new FunctionSettings(
        required(environment, "PGTRACKER_OBJECTS", "s3://bucket/prefix"),
        required(environment, "PGTRACKER_STORE_URL", "postgresql://user@host:5432/database"),
        value(environment, "PGTRACKER_STORE_SECRET"),
        silentAfter(value(environment, "PGTRACKER_SILENT_AFTER")));
  }

  private static String required(Map<String, String> environment, String name, String example) {
    String value = value(environment, name);
    if (value == null) {
      throw new IllegalArgumentException(
          "the function's environment lacks " + name + ": set it to something like " + example);
    }
    return value;
  }

  private static @Nullable String value(Map<String, String> environment, String name) {
    String value = environment.get(name);
    if (value != null && value.indexOf(UNREADABLE) >= 0) {
      throw new IllegalArgumentException(
          name
              + " has characters that this process can't read, since its locale knows ASCII only:"
              + " set LANG to C.UTF-8 in the function's environment");
    }
    return value == null || value.isBlank() ? null : value.strip();
  }

  private static Duration silentAfter(@Nullable String minutes) {
    try {
      long known = minutes == null ? SILENT_AFTER_MINUTES : Long.parseLong(minutes);
      if (known > 0) {
        return Duration.ofMinutes(known);
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new IllegalArgumentException(
        "PGTRACKER_SILENT_AFTER is a whole number of minutes from 1, not '" + minutes + "'");
  }
}
