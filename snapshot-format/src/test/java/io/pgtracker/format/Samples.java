package io.pgtracker.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Objects for tests, and ways to write and read them. */
final class Samples {
  static final Instant TICK = Instant.parse("2026-11-22T10:15:00Z");

  static final ObjectHeader HEADER =
      new ObjectHeader(
          FormatVersion.CURRENT,
          "0123456789abcdef0123456789abcdef",
          "orders",
          Map.of("env", "prod", "team", "shop"),
          new ScraperInfo("6f1ed002-ab5d-4b5c-8d3f-0a1b2c3d4e5f", "0.1.0"),
          TICK);

  static final ServerIdentity SERVER =
      new ServerIdentity(
          170005,
          "7400000000000000001",
          TICK.minusSeconds(86_400),
          TICK.minusSeconds(86_399),
          TICK.minusSeconds(900_000),
          null,
          TICK.minusSeconds(900_000),
          false);

  private Samples() {}

  static FrameHead head(String dataset, long sequence, ColumnSpec... columns) {
    return new FrameHead(
        dataset,
        null,
        TICK,
        TICK.plusNanos(123_456_000),
        TICK.plusNanos(120_000_000),
        sequence,
        SERVER,
        Map.of("view_reset", "2026-11-01 00:00:00+00"),
        List.of(columns));
  }

  static ColumnSpec column(String name, String type) {
    return new ColumnSpec(name, type);
  }

  /** What a test writes. */
  interface Content {
    void writeTo(SnapshotWriter writer) throws IOException, RowTooLargeException;
  }

  static byte[] object(Content content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (SnapshotWriter writer = new SnapshotWriter(bytes, HEADER)) {
      content.writeTo(writer);
      writer.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RowTooLargeException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  /** A small object with each kind of line in it. */
  static byte[] small() {
    return object(
        writer -> {
          FrameWriter activity =
              writer.beginFrame(
                  head(
                      "pg_stat_activity",
                      7,
                      column("pid", "int4"),
                      column("query", "text"),
                      column("waiting", "bool")));
          activity.row(
              new @Nullable String[] {"4711", "select 'é\u2028\"\\' -- \uD83D\uDC18", "t"});
          activity.row(new @Nullable String[] {"4712", null, "f"});
          activity.end(1, 1_234, true);
          writer
              .beginFrame(head("pg_locks", 8))
              .fail(
                  new FrameError(FrameError.Reason.LOCKED, "55P03", "canceling statement"),
                  100_000);
          writer.gap(new GapRecord(TICK.minusSeconds(60), TICK, "spool_full", 2, "disk full"));
        });
  }

  /** A complete frame and the changes of the next two moments. */
  static byte[] changes() {
    return object(
        writer -> {
          FrameWriter base = writer.beginFrame(functions());
          base.row(new @Nullable String[] {"1", "f", "10"});
          base.row(new @Nullable String[] {"2", "g", "20"});
          base.row(new @Nullable String[] {"3", "h", null});
          base.end(0, 1, true);
          FrameWriter first = writer.beginFrame(changed(functions(), 13, 11));
          first.row(new @Nullable String[] {"2", "g", "21"});
          first.row(new @Nullable String[] {"4", "i", "1"});
          first.vanished(new @Nullable String[] {"h", "3"});
          first.vanished(new @Nullable String[] {null, "1"});
          first.end(0, 2, false);
          writer.beginFrame(changed(functions(), 14, 13)).end(0, 3, false);
        });
  }

  private static FrameHead functions() {
    return head(
        "pg_stat_user_functions",
        11,
        column("funcid", "oid"),
        column("name", "text"),
        column("calls", "int8"));
  }

  /** Head of a later frame that holds what changed since another; name and oid are its key. */
  static FrameHead changed(FrameHead base, long sequence, long previous) {
    Instant tick = TICK.plusSeconds(60 * (sequence - base.sequence()));
    return new FrameHead(
        base.dataset(),
        base.database(),
        tick,
        tick.plusNanos(123_456_000),
        tick.plusNanos(120_000_000),
        sequence,
        base.server(),
        base.evidence(),
        base.columns(),
        new FrameChanges(base.sequence(), previous, List.of("name", "funcid")));
  }

  static List<SnapshotLine> read(byte[] object)
      throws MalformedObjectException, UnsupportedFormatException {
    return read(object, Limits.DEFAULT);
  }

  static List<SnapshotLine> read(byte[] object, Limits limits)
      throws MalformedObjectException, UnsupportedFormatException {
    List<SnapshotLine> lines = new ArrayList<>();
    try (SnapshotReader reader = new SnapshotReader(new ByteArrayInputStream(object), limits)) {
      SnapshotLine line;
      while ((line = reader.next()) != null) {
        lines.add(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  /** Content in a form that can be compared; a block of rows has arrays in it. */
  static String describe(List<SnapshotLine> lines) {
    StringBuilder text = new StringBuilder();
    for (SnapshotLine line : lines) {
      if (line instanceof FramePart part) {
        text.append(part.head()).append(part.part()).append(part.end());
        part.rows().columns().forEach(c -> text.append(Arrays.toString(c)));
        part.vanished().columns().forEach(c -> text.append(Arrays.toString(c)));
      } else {
        text.append(line);
      }
      text.append('\n');
    }
    return text.toString();
  }

  /** All rows of a dataset's frames. */
  static List<List<@Nullable String>> rows(List<SnapshotLine> lines, String dataset) {
    List<List<@Nullable String>> rows = new ArrayList<>();
    for (SnapshotLine line : lines) {
      if (line instanceof FramePart part && part.head().dataset().equals(dataset)) {
        for (int r = 0; r < part.rows().rowCount(); r++) {
          List<@Nullable String> row = new ArrayList<>();
          for (int c = 0; c < part.head().columns().size(); c++) {
            row.add(part.rows().value(r, c));
          }
          rows.add(row);
        }
      }
    }
    return rows;
  }
}
