package io.pgtracker.objects;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Key of an object below the prefix of its store, Hive-style so that other tools read the bucket:
 * {@code v1/instance=orders/date=2026-11-22/20261122T101500.000Z-<id>.ndjson.gz}.
 *
 * @param instance monitored server
 * @param startedAt scraper's clock when the object was begun, to the millisecond, UTC
 * @param id 32 hex digits, unique for ever
 */
public record ObjectKey(InstanceName instance, Instant startedAt, String id) {
  /** Every key starts with it. */
  public static final String ROOT = "v1/";

  private static final String TRIALS = "check/";
  private static final Pattern TRIAL = Pattern.compile("v1/instance=([^/]+)/check/[^/]+");

  private static final DateTimeFormatter DATE = format("uuuu-MM-dd");
  private static final DateTimeFormatter TIME = format("uuuuMMdd'T'HHmmss.SSS'Z'");
  private static final Pattern SHAPE =
      Pattern.compile(
          "v1/instance=([^/]+)/date=(\\d{4}-\\d{2}-\\d{2})/"
              + "(\\d{8}T\\d{6}\\.\\d{3}Z)-([0-9a-f]{32})\\.ndjson\\.gz");

  /** The key as text. */
  public String path() {
    return firstAt(instance, startedAt) + "-" + id + ".ndjson.gz";
  }

  /**
   * What the keys of an instance's objects of a moment begin with: all earlier ones stand before it
   * in byte order, these and all later ones behind it.
   */
  public static String firstAt(InstanceName instance, Instant at) {
    return instancePrefix(instance) + "date=" + DATE.format(at) + "/" + TIME.format(at);
  }

  /** What all keys of an instance start with. */
  public static String instancePrefix(InstanceName instance) {
    return ROOT + "instance=" + instance + "/";
  }

  /**
   * A key below those of an instance at which a scraper's rights can be tried; no reader takes it
   * for an object.
   *
   * @param name of the trial, without a slash
   */
  public static String trial(InstanceName instance, String name) {
    return instancePrefix(instance) + TRIALS + name;
  }

  /** Whether a key is that of a trial. */
  public static boolean isTrial(String path) {
    Matcher matcher = TRIAL.matcher(path);
    return matcher.matches() && InstanceName.isValid(matcher.group(1));
  }

  /** Reads a key; empty when it is not one of ours. */
  public static Optional<ObjectKey> parse(String path) {
    Matcher matcher = SHAPE.matcher(path);
    if (!matcher.matches() || !InstanceName.isValid(matcher.group(1))) {
      return Optional.empty();
    }
    ObjectKey key;
    try {
      key =
          new ObjectKey(
              new InstanceName(matcher.group(1)),
              Instant.from(TIME.parse(matcher.group(3))),
              matcher.group(4));
    } catch (java.time.DateTimeException notATime) {
      return Optional.empty();
    }
    return key.path().equals(path) ? Optional.of(key) : Optional.empty();
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
  }
}
