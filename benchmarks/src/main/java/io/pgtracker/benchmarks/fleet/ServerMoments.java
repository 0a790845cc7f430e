package io.pgtracker.benchmarks.fleet;

import io.pgtracker.format.FrameHead;
import io.pgtracker.format.FramePart;
import io.pgtracker.format.ServerIdentity;
import io.pgtracker.format.SnapshotLine;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Brings what the recorded server said about moments, such as its start and its resets, to the time
 * the hour is told for. Otherwise it would have started after all its frames, and each frame would
 * count as one of a server that has just been restarted.
 */
final class ServerMoments {
  private static final DateTimeFormatter TEXT =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
          .appendPattern("x")
          .toFormatter(Locale.ROOT);

  private final Duration shift;

  private ServerMoments(Duration shift) {
    this.shift = shift;
  }

  /** The server's clock becomes the tick's at the first of these frames. */
  static ServerMoments from(List<SnapshotLine> lines) {
    for (SnapshotLine line : lines) {
      if (line instanceof FramePart part && part.head().collectedAt() != null) {
        return new ServerMoments(Duration.between(part.head().collectedAt(), part.head().tick()));
      }
    }
    throw new IllegalStateException("no frame was taken");
  }

  /** The line with its moments shifted; times of collection stay as they are. */
  SnapshotLine shifted(SnapshotLine line) {
    if (!(line instanceof FramePart part)) {
      return line;
    }
    FrameHead head = part.head();
    for (int i = 0; i < head.columns().size() && part.rows().rowCount() > 0; i++) {
      if (head.columns().get(i).type().equals("timestamptz")) {
        shift(part.rows().columns().get(i));
      }
    }
    return new FramePart(shifted(head), part.part(), part.rows(), part.vanished(), part.end());
  }

  private FrameHead shifted(FrameHead head) {
    Map<String, String> evidence = new HashMap<>(head.evidence());
    evidence.replaceAll((name, value) -> isMoment(value) ? shifted(value) : value);
    ServerIdentity server = head.server();
    return new FrameHead(
        head.dataset(),
        head.database(),
        head.tick(),
        head.collectedAt(),
        head.scraperClock(),
        head.sequence(),
        server == null ? null : shifted(server),
        evidence,
        head.columns(),
        head.changes());
  }

  private ServerIdentity shifted(ServerIdentity server) {
    return new ServerIdentity(
        server.versionNum(),
        server.systemIdentifier(),
        shifted(server.startedAt()),
        shifted(server.checkpointerStartedAt()),
        shifted(server.bgwriterReset()),
        shifted(server.archiverReset()),
        shifted(server.walReset()),
        server.inRecovery());
  }

  private @Nullable Instant shifted(@Nullable Instant moment) {
    return moment == null ? null : moment.plus(shift);
  }

  private void shift(@Nullable String[] column) {
    for (int row = 0; row < column.length; row++) {
      String value = column[row];
      if (value != null && isMoment(value)) {
        column[row] = shifted(value);
      }
    }
  }

  /** Not infinity, nor a year before Christ. */
  private static boolean isMoment(String value) {
    return value.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(\\.\\d+)?\\+00");
  }

  private String shifted(String value) {
    return TEXT.format(
        OffsetDateTime.parse(value, TEXT).withOffsetSameInstant(ZoneOffset.UTC).plus(shift));
  }
}
