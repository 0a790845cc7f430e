package io.pgtracker.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.pgtracker.objects.StoredObject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Small objects that want much memory. */
final class HugeObjects {
  private static final int MEBIBYTE = 1 << 20;

  private HugeObjects() {}

  /** All of them, with numbers from {@code first} on. */
  static List<BadObject> all(long first) {
    List<BadObject> all = new ArrayList<>();
    all.add(
        new BadObject(
            "a bomb of zeros",
            CraftedObject.withContent(
                empty(first), CraftedObject.gzip(out -> repeat(out, new byte[MEBIBYTE], 512))),
            "malformed",
            1,
            "the line is longer than 1048576 bytes"));
    all.add(
        new BadObject(
            "an endless line",
            CraftedObject.withContent(
                empty(first + 1),
                CraftedObject.gzip(
                    out -> {
                      out.write(header(empty(first + 1)));
                      repeat(out, "x".repeat(MEBIBYTE).getBytes(UTF_8), 64);
                    })),
            "malformed",
            2,
            "the line is longer than 1048576 bytes"));
    all.add(
        new BadObject(
            "two million sessions, one of them twice",
            sessions(empty(first + 2), 2_000_000),
            "malformed",
            -1,
            "two rows of the frame have the same key"));
    all.add(
        new BadObject(
            "a state of long unknown names",
            states(empty(first + 3), 40),
            "malformed",
            -1,
            "longer than 128 Mi characters"));
    return all;
  }

  /** One frame of many sessions; the last is the first once more. */
  static StoredObject sessions(StoredObject object, int count) {
    int perPart = 100_000;
    return CraftedObject.withContent(
        object,
        CraftedObject.sealed(
            body -> {
              body.write(header(object));
              for (int part = 0; part * perPart < count; part++) {
                int from = part * perPart;
                int rows = Math.min(perPart, count - from);
                String pids =
                    IntStream.range(from, from + rows)
                        .map(pid -> pid == count - 1 ? 0 : pid)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(","));
                body.write(
                    part(
                        "pg_stat_activity",
                        part,
                        "{\"pid\":\"int4\"}",
                        rows,
                        "{\"pid\":[" + pids + "]}",
                        from + rows == count ? count : -1));
              }
            }));
  }

  /** One frame whose rows, by name and value, are far longer than its lines. */
  static StoredObject states(StoredObject object, int parts) {
    int columns = 300;
    int rows = 800;
    List<String> names =
        IntStream.range(0, columns).mapToObj(i -> "\u6f22".repeat(250) + i).toList();
    String types =
        names.stream().map(name -> "\"" + name + "\":\"int4\"").collect(Collectors.joining(","));
    String zeros = "0,".repeat(rows - 1) + "0";
    String values =
        names.stream()
            .map(name -> "\"" + name + "\":[" + zeros + "]")
            .collect(Collectors.joining(","));
    return CraftedObject.withContent(
        object,
        CraftedObject.sealed(
            body -> {
              body.write(header(object));
              for (int part = 0; part < parts; part++) {
                int from = part * rows;
                String keys =
                    IntStream.range(from, from + rows)
                        .mapToObj(i -> "\"" + i + "\"")
                        .collect(Collectors.joining(","));
                body.write(
                    part(
                        "pg_settings",
                        part,
                        "{\"name\":\"text\"," + types + "}",
                        rows,
                        "{\"name\":[" + keys + "]," + values + "}",
                        part == parts - 1 ? (long) rows * parts : -1));
              }
            }));
  }

  private static byte[] part(
      String dataset, int part, String columns, int rows, String values, long endRows) {
    String end =
        endRows < 0
            ? ""
            : ",\"end\":{\"rows\":%d,\"hidden_rows\":0,\"duration_micros\":1,\"complete\":true}"
                .formatted(endRows);
    String at = "\"2026-11-22T10:00:00Z\"";
    return ("{\"kind\":\"frame\",\"dataset\":\"%s\",\"database\":null,\"tick\":%s,\"collected_at\":%s,"
            + "\"scraper_clock\":%s,\"sequence\":1,\"server\":null,\"evidence\":{},\"part\":%d,"
            + "\"columns\":%s,\"row_count\":%d,\"values\":%s%s}\n")
        .formatted(dataset, at, at, at, part, columns, rows, values, end)
        .getBytes(UTF_8);
  }

  private static StoredObject empty(long number) {
    return TestObjects.object("huge", number, writer -> {});
  }

  private static byte[] header(StoredObject object) {
    return (CraftedObject.body(object).get(0) + "\n").getBytes(UTF_8);
  }

  private static void repeat(OutputStream out, byte[] block, int times) throws IOException {
    for (int i = 0; i < times; i++) {
      out.write(block);
    }
  }
}
