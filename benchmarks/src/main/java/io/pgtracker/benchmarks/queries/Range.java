package io.pgtracker.benchmarks.queries;

import java.time.Duration;

/** A range of time that dashboards offer, with the width of a point in it. */
enum Range {
  QUARTER("15 min", Duration.ofMinutes(15), Duration.ofSeconds(30)),
  HOUR("1 h", Duration.ofHours(1), Duration.ofMinutes(1)),
  SIX_HOURS("6 h", Duration.ofHours(6), Duration.ofMinutes(2)),
  DAY("24 h", Duration.ofDays(1), Duration.ofMinutes(10)),
  WEEK("7 d", Duration.ofDays(7), Duration.ofHours(1)),
  MONTH("30 d", Duration.ofDays(30), Duration.ofHours(3));

  private final String title;
  private final Duration length;
  private final Duration bucket;

  Range(String title, Duration length, Duration bucket) {
    this.title = title;
    this.length = length;
    this.bucket = bucket;
  }

  String title() {
    return title;
  }

  Duration length() {
    return length;
  }

  Duration bucket() {
    return bucket;
  }
}
