package io.pgtracker.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Makes golden objects by hand and describes what is in one. Its one test is run by hand ({@code
 * -Dtest=GoldenObjects}) when a golden object is added: it writes what is not there yet and never
 * anything again. See README.md beside the objects.
 */
class GoldenObjects {
  private static final String OBJECT = ".ndjson.gz";

  @Test
  void writesWhatIsNotThereYet() throws Exception {
    Path folder = GoldenObjectsTest.FOLDER;
    write(folder, "v1-each-kind", eachKind());
    write(folder, "v1-parts", parts());
    write(folder, "v1-changes", Samples.changes());
    for (Path object : in(folder)) {
      if (!Files.exists(description(object))) {
        Files.writeString(description(object), describe(object), StandardOpenOption.CREATE_NEW);
      }
    }
  }

  /** All golden objects of a folder and its subfolders, sorted. */
  static List<Path> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(OBJECT)).sorted().toList();
    }
  }

  /** Where the content of a golden object is described. */
  static Path description(Path object) {
    return object.resolveSibling(object.getFileName().toString().replace(OBJECT, ".txt"));
  }

  /** What is in an object: all of it where it was made by hand, a digest of what a server said. */
  static String describe(Path object) throws Exception {
    byte[] bytes = Files.readAllBytes(object);
    boolean ofServer = object.toAbsolutePath().toString().contains("/golden/pg");
    return ofServer ? GoldenDigest.of(bytes) : describe(bytes);
  }

  private static void write(Path folder, String name, byte[] object) throws Exception {
    Path file = folder.resolve(name + OBJECT);
    if (!Files.exists(file)) {
      Files.write(file, object, StandardOpenOption.CREATE_NEW);
    }
  }

  private static byte[] eachKind() {
    return Samples.object(
        writer -> {
          ColumnSpec[] columns = GeneratedValues.columns();
          FrameWriter every = writer.beginFrame(Samples.head("every_type", 7, columns));
          every.row(
              new @Nullable String[] {
                "t",
                "-32768",
                "2147483647",
                "9223372036854775807",
                "4294967295",
                "1e-30",
                "-0",
                "12345678901234567890.1234567890123456789000",
                "é\u2028\uD83D\uDC18\"\\\n\t'",
                "name",
                "4294967295",
                "16/B374D848",
                "1 year 2 mons -3 days 04:05:06.789",
                "2026-11-22 10:15:00.123456+00",
                "{1,NULL,3}",
                "{\"a,b\",\"\\\"\"}",
                "10.0.0.1/32",
                "{\"a\": 1.0}"
              });
          every.row(
              new @Nullable String[] {
                "f", "0", "-2147483648", "-9223372036854775808", "0", "NaN", "-Infinity", "NaN", "",
                "null", "0", "0/0", "00:00:00", "infinity", "{}", "{}", "::1", "null"
              });
          every.row(new @Nullable String[columns.length]);
          every.end(3, 1_234, false);
          FrameHead unreachable =
              new FrameHead(
                  "pg_stat_user_tables",
                  "shop \"ä\"",
                  Samples.TICK,
                  null,
                  Samples.TICK.plusSeconds(5),
                  8,
                  null,
                  Map.of(),
                  List.of());
          writer
              .beginFrame(unreachable)
              .fail(
                  new FrameError(FrameError.Reason.UNREACHABLE, "08001", "connection refused"),
                  5_000_000);
          writer.gap(
              new GapRecord(
                  Samples.TICK.minusSeconds(60), Samples.TICK, "spool_full", 2, "disk full"));
          writer.gap(new GapRecord(Samples.TICK, Samples.TICK, "tick_missed", 0, null));
        });
  }

  private static byte[] parts() {
    return Samples.object(
        writer -> {
          FrameWriter frame =
              writer.beginFrame(
                  Samples.head(
                      "pg_stat_statements",
                      1L << 40,
                      Samples.column("queryid", "int8"),
                      Samples.column("calls", "int8"),
                      Samples.column("query", "text")));
          for (int i = 0; i < 3_000; i++) {
            frame.row(
                new @Nullable String[] {
                  Long.toString(Long.MIN_VALUE + i), Integer.toString(i % 7), "select ".repeat(20)
                });
          }
          frame.end(0, 99_999, true);
        });
  }

  /** Everything an object says, field by field, in a form that later versions can keep. */
  private static String describe(byte[] object)
      throws MalformedObjectException, UnsupportedFormatException {
    StringBuilder text = new StringBuilder();
    for (SnapshotLine line : Samples.read(object)) {
      if (line instanceof ObjectHeader header) {
        text.append("header ").append(header.formatVersion());
        add(text, header.objectId(), header.instance(), new TreeMap<>(header.labels()));
        add(text, header.scraper().id(), header.scraper().version(), header.createdAt());
      } else if (line instanceof FramePart part) {
        describe(text, part);
      } else if (line instanceof GapRecord gap) {
        text.append("gap");
        add(text, gap.from(), gap.to(), gap.reason(), gap.objectsLost(), gap.detail());
      } else if (line instanceof ObjectTrailer trailer) {
        text.append("trailer");
        add(text, trailer.lines(), trailer.frames(), trailer.rows(), trailer.crc32c());
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static void describe(StringBuilder text, FramePart part) {
    FrameHead head = part.head();
    text.append("frame");
    add(text, head.dataset(), head.database(), head.tick(), head.collectedAt());
    add(text, head.scraperClock(), head.sequence(), new TreeMap<>(head.evidence()), part.part());
    ServerIdentity server = head.server();
    if (server != null) {
      Instant started = server.startedAt();
      add(text, server.versionNum(), server.systemIdentifier(), started);
      add(text, server.checkpointerStartedAt(), server.bgwriterReset(), server.archiverReset());
      add(text, server.walReset(), server.inRecovery());
    }
    FrameChanges changes = head.changes();
    if (changes != null) {
      text.append("\n  changes");
      add(text, changes.baseSequence(), changes.previousSequence(), changes.key());
      for (@Nullable String[] values : part.vanished().columns()) {
        add(text, Arrays.toString(values));
      }
    }
    for (int c = 0; c < head.columns().size(); c++) {
      ColumnSpec column = head.columns().get(c);
      text.append("\n  ").append(column.name()).append(' ').append(column.type());
      @Nullable String[] values = part.rows().columns().get(c);
      if (values.length <= 10) {
        add(text, (@Nullable Object[]) values);
      } else {
        add(text, values.length, values[0], values[values.length - 1], Arrays.hashCode(values));
      }
    }
    FrameEnd end = part.end();
    if (end != null) {
      text.append("\n  end");
      add(text, end.rows(), end.hiddenRows(), end.durationMicros(), end.complete());
      if (changes != null) {
        add(text, end.vanished());
      }
      FrameError error = end.error();
      if (error != null) {
        add(text, error.reason(), error.sqlState(), error.message());
      }
    }
  }

  private static void add(StringBuilder text, @Nullable Object... values) {
    for (Object value : values) {
      String shown = value == null ? "<null>" : "[" + value + "]";
      text.append(' ').append(shown.replace("\n", "\\n"));
    }
  }
}
