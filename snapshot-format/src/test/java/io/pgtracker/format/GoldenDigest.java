package io.pgtracker.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The content of an object in a few lines per frame: dataset, columns with their types, number of
 * rows, and a SHA-256 of all values and one of the head. Parts don't show.
 */
final class GoldenDigest {
  private final StringBuilder text = new StringBuilder();
  private @Nullable MessageDigest values;

  private GoldenDigest() {}

  /** Describes an object. */
  static String of(byte[] object) throws MalformedObjectException, UnsupportedFormatException {
    GoldenDigest digest = new GoldenDigest();
    for (SnapshotLine line : Samples.read(object)) {
      digest.add(line);
    }
    return digest.text.toString();
  }

  private void add(SnapshotLine line) {
    if (line instanceof ObjectHeader header) {
      text.append("object ").append(header.objectId()).append(" of ").append(header.instance());
      text.append(" version ").append(header.formatVersion()).append(' ');
      text.append(new TreeMap<>(header.labels())).append(" by ").append(header.scraper().id());
      text.append(" ").append(header.scraper().version());
      text.append(' ').append(header.createdAt()).append('\n');
    } else if (line instanceof FramePart part) {
      add(part);
    } else if (line instanceof GapRecord gap) {
      text.append("gap ").append(gap.from()).append(" to ").append(gap.to()).append(" ");
      text.append(gap.reason())
          .append(" ")
          .append(gap.objectsLost())
          .append(" ")
          .append(gap.detail());
      text.append("\n");
    }
  }

  private void add(FramePart part) {
    MessageDigest digest = values == null ? sha256() : values;
    add(digest, part.rows());
    add(digest, part.vanished());
    values = digest;
    FrameEnd end = part.end();
    if (end != null) {
      frame(part.head(), end, digest);
      values = null;
    }
  }

  private static void add(MessageDigest digest, RowBlock rows) {
    for (int row = 0; row < rows.rowCount(); row++) {
      for (int column = 0; column < rows.columns().size(); column++) {
        String value = rows.value(row, column);
        digest.update((value == null ? "-" : value.length() + ":" + value).getBytes(UTF_8));
      }
    }
  }

  private void frame(FrameHead head, FrameEnd end, MessageDigest digest) {
    text.append("frame ").append(head.dataset());
    if (head.database() != null) {
      text.append(" in ").append(head.database());
    }
    text.append(": ").append(end.rows()).append(" rows, ").append(end.hiddenRows());
    text.append(" hidden, ").append(end.complete() ? "complete" : "not complete").append(", ");
    text.append(end.durationMicros()).append(" microseconds\n");
    FrameChanges changes = head.changes();
    if (changes != null) {
      text.append("  changes of ").append(String.join(", ", changes.key())).append(" since ");
      text.append(changes.previousSequence()).append(" from ").append(changes.baseSequence());
      text.append(": ").append(end.vanished()).append(" vanished\n");
    }
    FrameError error = end.error();
    if (error != null) {
      text.append("  error ").append(error.reason()).append(' ').append(error.sqlState());
      text.append(": ").append(error.message()).append('\n');
    }
    List<String> columns = head.columns().stream().map(c -> c.name() + " " + c.type()).toList();
    text.append("  columns ").append(String.join(", ", columns)).append('\n');
    text.append("  values ").append(HexFormat.of().formatHex(digest.digest())).append('\n');
    text.append("  head ").append(head(head)).append('\n');
  }

  /** Of everything that is not shown. */
  private static String head(FrameHead head) {
    Map<String, String> evidence = new TreeMap<>(head.evidence());
    String all =
        String.join(
            "|",
            String.valueOf(head.tick()),
            String.valueOf(head.collectedAt()),
            String.valueOf(head.scraperClock()),
            String.valueOf(head.sequence()),
            server(head.server()),
            String.valueOf(evidence));
    return HexFormat.of().formatHex(sha256().digest(all.getBytes(UTF_8)));
  }

  /** Field by field: a field added later must not change it. */
  private static String server(@Nullable ServerIdentity server) {
    return server == null
        ? "null"
        : String.join(
            "|",
            String.valueOf(server.versionNum()),
            String.valueOf(server.systemIdentifier()),
            String.valueOf(server.startedAt()),
            String.valueOf(server.checkpointerStartedAt()),
            String.valueOf(server.bgwriterReset()),
            String.valueOf(server.archiverReset()),
            String.valueOf(server.walReset()),
            String.valueOf(server.inRecovery()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
