package io.pgtracker.scraper.changes;

import io.pgtracker.format.ColumnSpec;
import io.pgtracker.format.ServerIdentity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a frame before its rows are.
 *
 * @param tick grid moment at which it was due
 * @param collectedAt the server's clock
 * @param server which running server answered
 * @param evidence what it said about resets
 * @param columns of the frame
 * @param source what is read: the SQL, and the version of what it asks
 */
public record FrameFacts(
    Instant tick,
    Instant collectedAt,
    ServerIdentity server,
    Map<String, String> evidence,
    List<ColumnSpec> columns,
    String source) {
  private static final String DATABASE_COUNTERS = "database_counters";

  /** Stands for all that must be the same in each frame of a chain. */
  Fingerprint lasting() {
    Map<String, String> lastingEvidence = new TreeMap<>(evidence);
    lastingEvidence.remove(DATABASE_COUNTERS);
    return Fingerprint.of(
        server.toString(), lastingEvidence.toString(), columns.toString(), source);
  }

  /** The counters of the database the rows belong to, an array; null without such evidence. */
  @Nullable String databaseCounters() {
    return evidence.get(DATABASE_COUNTERS);
  }
}
