package io.pgtracker.local.demo.report;

import java.time.Duration;
import java.time.OffsetDateTime;

/**
 * The time a report is about, on the monitored server's clock.
 *
 * @param from just before the first frame
 * @param to just after the last
 */
record Span(OffsetDateTime from, OffsetDateTime to) {
  Duration length() {
    return Duration.between(from, to);
  }
}
