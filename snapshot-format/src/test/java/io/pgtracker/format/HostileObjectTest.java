package io.pgtracker.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule of the format is broken once; checksums and counts are right unless they are meant. */
class HostileObjectTest {
  private static final int HEADER = 0;
  private static final int ACTIVITY = 1;
  private static final int GAP = 3;

  private final List<String> body = Crafted.body(Samples.small());

  @Test
  void theBodyIsAcceptedAsLongAsNothingIsChanged() throws Exception {
    assertThat(Samples.read(Crafted.sealed(body))).hasSize(5);
  }

  /** Line from 0, what stands there, what is put there instead, the reason. */
  @ParameterizedTest(name = "{3}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          0 | "format_version":1 | "format_version":0 | format_version is below 1
          0 | "format_version":1 | "format_version":-1 | format_version is negative
          0 | "format_version":1 | "format_version":"1" | format_version is not a whole number
          0 | "format_version":1 | "format_version":1.0 | format_version is not a whole number
          0 | "format_version":1 | "format_version":99999999999 | format_version is too large
          0 | "format_version":1, | "labels":{}, | format_version does not follow the kind
          0 | "instance":"orders" | "instance":"Orders" | instance is not a name
          0 | "instance":"orders" | "instance":"a/../b" | instance is not a name
          0 | "instance":"orders" | "instance":"x'; drop table frame; --" | instance is not a name
          0 | "instance":"orders", | `` | instance is missing
          0 | "instance":"orders" | "instance":null | instance is not a string
          0 | "object_id":"0123 | "object_id":"012x | object_id is not 32 hex digits
          0 | "team":"shop" | "env":"shop" | a key stands twice
          0 | "team":"shop" | "team":7 | labels."team" is not a string
          0 | "team":"shop" | "":"shop" | an empty key
          0 | "created_at":"2026 | "created_at":"0001 | created_at is not a UTC moment
          0 | "created_at":"2026 | "created_at":"1999 | created_at is not a UTC moment
          0 | "created_at":"2026 | "created_at":"2100 | created_at is not a UTC moment
          0 | "created_at":"2026 | "created_at":"+290000 | created_at is not a UTC moment
          0 | "created_at":"2026-11-22 | "created_at":"2026-13-22 | created_at is not a UTC moment
          0 | .000000Z | .000000+00 | created_at is not a UTC moment
          0 | "id":"6f1ed002-ab5d-4b5c-8d3f-0a1b2c3d4e5f" | "id":"" | id is empty
          1 | "kind":"frame" | "kind":"frames" | unknown kind of line "frames"
          1 | "kind":"frame" | "kind":"a\\nb\\u001b[31m" | unknown kind of line "a b [31m"
          1 | "kind":"frame" | "kind":{} | kind is not a string
          1 | "kind":"frame", | `` | the line does not begin with its kind
          1 | {"kind" | [{"kind" | the line is not a JSON object
          1 | {"kind" | {kind | not valid JSON at character
          1 | "part":0 | "part":0,"part":0 | a key stands twice
          1 | "part":0 | "part":1 | part 1 of a frame where part 0 belongs
          1 | "part":0 | "part":-1 | part is negative
          1 | "part":0 | "part":2147483648 | part is too large
          1 | "sequence":7 | "sequence":-7 | sequence is negative
          1 | "sequence":7 | "sequence":9223372036854775808 | sequence is too large
          1 | "sequence":7 | "sequence":null | sequence is not a whole number
          1 | "dataset":"pg_stat_activity" | "dataset":"pg_class; --" | dataset is not a name
          1 | "dataset":"pg_stat_activity" | "dataset":"" | dataset is not a name
          1 | "database":null | "database":"" | database is empty
          1 | "database":null | "database":"a\\u0000b" | database holds a NUL
          1 | "tick":"2026 | "tick":"1969 | tick is not a UTC moment
          1 | "tick":"2026-11-22T10:15:00.000000Z" | "tick":1 | tick is not a string
          1 | "collected_at":"2026 | "collected_at":"0000 | collected_at is not a UTC moment
          1 | "started_at":"2026 | "started_at":"1826 | started_at is not a UTC moment
          1 | "version_num":170005 | "version_num":1e5 | version_num is not a whole number
          1 | "in_recovery":false | "in_recovery":"f" | in_recovery is not true or false
          1 | "evidence":{ | "evidence":{"a":["b"], | evidence."a" is not a string
          1 | "columns":{"pid":"int4" | "columns":{"pid":4 | type of column "pid" is not a string
          1 | "columns":{"pid":"int4" | "columns":{"pid":"int4","pid":"int4" | a key stands twice
          1 | "columns":{"pid":"int4" | "columns":{"pod":"int4" | values has "pid" where columns
          1 | "columns":{"pid":"int4" | "columns":{"z":"int4","pid":"int4" | values has "pid" where
          1 | "columns":{"pid":"int4", | "columns":{ | values has "pid" where columns has "query"
          1 | ,"waiting":"bool"} | } | values has more arrays than there are columns
          1 | "row_count":2 | "row_count":3 | column "pid" has 2 values, not the 3 of row_count
          1 | "row_count":2 | "row_count":1 | column "pid" has more values than the 1 of row_count
          1 | "row_count":2 | "row_count":-2 | row_count is negative
          1 | "row_count":2 | "row_count":2147483647 | column "pid" has fewer values than the 21474
          1 | "row_count":2, | `` | row_count before values is missing
          1 | [4711,4712] | [4711,4712,4713] | column "pid" has more values than the 2
          1 | [4711,4712] | [4711] | column "pid" has 1 values, not the 2
          1 | [4711,4712] | [4711,"4712"] | column "pid" has a value that is no int4
          1 | [4711,4712] | [4711,4712.5] | column "pid" has a value that is no int4
          1 | [4711,4712] | [4711,true] | column "pid" has a value that is no int4
          1 | [4711,4712] | [4711,2147483648] | column "pid" has a value that is no int4
          1 | [4711,4712] | [4711,{}] | column "pid" has a value that is no int4
          1 | [4711,4712] | [4711,[]] | column "pid" has a value that is no int4
          1 | [4711,4712] | [4711,04712] | not valid JSON at character
          1 | [4711,4712] | [4711,NaN] | not valid JSON at character
          1 | [4711,4712] | 4711 | column "pid" is not an array
          1 | "waiting":[true,false] | "waiting":[true,"f"] | column "waiting" has a value that is no
          1 | "waiting":[true,false] | "waiting":[true,0] | column "waiting" has a value that is no
          1 | ,"waiting":[true,false] | `` | values lacks "waiting"
          1 | select | \\u0000 | column "query" holds a NUL or half a surrogate pair
          1 | select | \\ud800 | column "query" holds a NUL or half a surrogate pair
          1 | select | \\udc18\\ud83d | column "query" holds a NUL or half a surrogate pair
          1 | "waiting":"bool" | "wai\\u0000ting":"bool" | a key holds a NUL
          1 | "end":{"rows":2 | "end":{"rows":3 | a frame ends with 3 rows, its parts have 2
          1 | "hidden_rows":1 | "hidden_rows":-1 | hidden_rows is negative
          1 | "duration_micros":1234 | "duration_micros":-1 | duration_micros is negative
          1 | "complete":true | "complete":1 | complete is not true or false
          1 | "complete":true, | `` | complete is missing
          1 | "end":{ | "end":null,"x":{ | end is not an object
          2 | "message":"canceling statement" | "message":null | message is not a string
          2 | "reason":"locked", | `` | reason is missing
          2 | "row_count":0,"values":{} | "row_count":1,"values":{} | rows without columns
          2 | ,"values":{} | `` | values is missing
          3 | "objects_lost":2 | "objects_lost":-2 | objects_lost is negative
          3 | "to":"2026 | "to":"2025 | a gap that ends before it begins
          3 | "reason":"spool_full" | "reason":"'); --" | reason is not a name
          3 | "detail":"disk full"} | "detail":"disk full"}{} | something follows the JSON object
          3 | "detail":"disk full"} | "detail":"disk full" | not valid JSON at character
          """)
  void aLineThatBreaksARuleIsRefusedWithItsNumberAndReason(
      int at, String there, String instead, String reason) {
    String line = body.get(at);
    assertThat(line).contains(there);
    body.set(at, line.replace(there, instead == null ? "" : instead));

    assertRefused(Crafted.sealed(body), at + 1, reason);
  }

  @Test
  void linesMustStandInTheOrderOfTheFormat() {
    assertRefused(Crafted.sealed(body.subList(1, 4)), 1, "does not begin with a header");
    assertRefused(
        Crafted.sealed(List.of(body.get(HEADER), body.get(HEADER))), 2, "a second header");
    assertRefused(Crafted.gzip(Crafted.trailer(List.of(), new byte[0]) + "\n"), 1, "with a header");
    assertRefused(Crafted.gzip(""), 1, "ends without a trailer");
    assertRefused(Crafted.gzip("\n"), 1, "not a JSON object");
    assertRefused(Crafted.gzip(String.join("\n", body) + "\n"), 5, "ends without a trailer");
  }

  @Test
  void partsOfAFrameMustFollowEachOtherUnchanged() {
    String last = body.get(ACTIVITY);
    String first = last.replaceFirst(",\"end\":\\{[^}]*\\}", "");
    String second = last.replace("\"part\":0", "\"part\":1").replace("\"rows\":2", "\"rows\":4");
    assertThat(first).doesNotContain("hidden_rows");

    assertThat(read(first, second)).hasSize(4);
    assertRefused(sealed(first, last), 3, "part 0 of a frame where part 1 belongs");
    assertRefused(sealed(first, second.replace(":1,\"col", ":2,\"col")), 3, "part 2 of a frame");
    assertRefused(sealed(second, first), 2, "part 1 of a frame where part 0 belongs");
    assertRefused(sealed(first, body.get(GAP), second), 3, "pg_stat_activity is not ended");
    assertRefused(sealed(first), 3, "pg_stat_activity is not ended");
    for (String[] change :
        new String[][] {
          {"\"sequence\":7", "\"sequence\":8"},
          {"pg_stat_activity", "pg_locks"},
          {"\"database\":null", "\"database\":\"shop\""},
          {"2026-11-01", "2026-11-02"},
          {"\"in_recovery\":false", "\"in_recovery\":true"},
          {"\"query\":\"text\"", "\"query\":\"name\""},
          {"10:15:00.123456Z", "10:15:00.123457Z"}
        }) {
      assertThat(second).contains(change[0]);
      assertRefused(
          sealed(first, second.replace(change[0], change[1])), 3, "the head of a part differs");
    }
  }

  @Test
  void theTrailerMustAgreeWithWhatStandsBeforeIt() {
    String text = String.join("\n", body) + "\n";
    String trailer = Crafted.trailer(body, text.getBytes(StandardCharsets.UTF_8));

    assertRefused(
        Crafted.gzip(text + trailer.replace("\"lines\":4", "\"lines\":5") + "\n"), 5, "5 lines");
    assertRefused(
        Crafted.gzip(text + trailer.replace("\"frames\":2", "\"frames\":1") + "\n"), 5, "1 frames");
    assertRefused(
        Crafted.gzip(text + trailer.replace("\"rows\":2", "\"rows\":-2") + "\n"), 5, "negative");
    assertRefused(
        Crafted.gzip(text + trailer.replace("\"rows\":2", "\"rows\":1") + "\n"), 5, "1 rows");
    assertRefused(
        Crafted.gzip(text + trailer.replaceFirst("[0-9a-f]\"\\}$", "x\"}") + "\n"), 5, "checksum");
    assertRefused(Crafted.gzip(text + trailer), 5, "the last line does not end");
    assertRefused(Crafted.gzip(text + trailer + "\n\n"), 5, "lines follow the trailer");
    assertRefused(Crafted.gzip(text + trailer + "\n" + trailer + "\n"), 5, "lines follow");
    assertRefused(Crafted.gzip(text + trailer + "\nx"), 6, "the last line does not end");
    assertRefused(
        Crafted.gzip(text.replace("4712", "4713") + trailer + "\n"), 5, "checksum in the trailer");
  }

  @Test
  void nothingMayFollowTheGzipStream() {
    byte[] object = Samples.small();

    assertRefused(joined(object, object), 6, "bytes after the end of the gzip stream");
    assertRefused(joined(object, new byte[] {0}), 6, "bytes after the end of the gzip stream");
    assertRefused(joined(object, new byte[100_000]), 6, "bytes after the end");
    assertRefused(joined(Crafted.gzip(body.get(0) + "\n"), object), 2, "bytes after the end");
  }

  @Test
  void whatIsNotPlainGzipIsRefused() {
    byte[] named = Samples.small();
    named[3] = 8; // FNAME

    assertRefused(named, 1, "the gzip header has optional parts");
    assertRefused("not gzip at all".getBytes(StandardCharsets.UTF_8), 1, "not gzip");
    assertRefused(new byte[0], 1, "the object is empty");
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    for (String hex : List.of("ff", "c080", "c3", "eda080", "f4908080", "e228a1", "80")) {
      byte[] bytes = (String.join("\n", body) + "\n").getBytes(StandardCharsets.ISO_8859_1);
      byte[] wrong = HexFormat.of().parseHex(hex);
      int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("select");
      System.arraycopy(wrong, 0, bytes, at, wrong.length);
      assertRefused(Crafted.sealed(body, bytes), 2, "not valid UTF-8");
    }
  }

  @Test
  void controlCharactersAndByteOrderMarksMustNotStandBareInJson() {
    String activity = body.get(ACTIVITY);
    for (String bare : List.of("\u0000", "\u0001", "\t", "\r", "\u001f")) {
      body.set(ACTIVITY, activity.replace("select", bare));
      assertRefused(Crafted.sealed(body), 2, "not valid JSON");
    }
    body.set(ACTIVITY, activity);
    body.set(HEADER, "\uFEFF" + body.get(HEADER));
    assertRefused(Crafted.sealed(body), 1, "not valid JSON");
  }

  @Test
  void columnsBeyondTheLimitAreRefused() {
    String many =
        IntStream.range(0, 100_000)
            .mapToObj(i -> "\"" + i + "\":\"x\"")
            .collect(Collectors.joining(","));
    body.set(ACTIVITY, body.get(ACTIVITY).replace("\"pid\":\"int4\"", many));
    assertThat(body.get(ACTIVITY).getBytes(StandardCharsets.UTF_8)).hasSizeGreaterThan(1 << 20);
    assertRefused(Crafted.sealed(body), 2, "the line is longer than 1048576 bytes");

    body.set(ACTIVITY, body.get(ACTIVITY).replaceFirst(",\"70000\".*?\"99999\":\"x\"", ""));
    assertRefused(Crafted.sealed(body), 2, "more than 1600 columns");
  }

  @Test
  void nestingAndLengthsBeyondTheLimitsAreRefused() {
    String activity = body.get(ACTIVITY);
    String limits = "JSON beyond the limits";

    body.set(ACTIVITY, activity.replace("\"part\":0", "\"part\":0,\"x\":" + "[".repeat(20)));
    assertRefused(Crafted.sealed(body), 2, limits);
    body.set(ACTIVITY, activity.replace("\"part\":0", "\"part\":0,\"x\":" + "{\"a\":".repeat(20)));
    assertRefused(Crafted.sealed(body), 2, limits);
    body.set(ACTIVITY, activity.replace("\"part\":0", "\"part\":" + "9".repeat(5_000)));
    assertRefused(Crafted.sealed(body), 2, limits);
    body.set(ACTIVITY, activity.replace("\"part\":0", "\"part\":0,\"" + "x".repeat(300) + "\":1"));
    assertRefused(Crafted.sealed(body), 2, limits);
  }

  @Test
  void labelsAndEvidenceBeyondTheLimitAreRefused() {
    String many =
        IntStream.range(0, 65)
            .mapToObj(i -> "\"k" + i + "\":\"v\"")
            .collect(Collectors.joining(","));
    body.set(
        ACTIVITY,
        body.get(ACTIVITY).replaceFirst("\"evidence\":\\{[^}]*", "\"evidence\":{" + many));
    assertRefused(Crafted.sealed(body), 2, "evidence has more than 64 entries");
    body.set(HEADER, body.get(HEADER).replaceFirst("\"labels\":\\{[^}]*", "\"labels\":{" + many));
    assertRefused(Crafted.sealed(body), 1, "labels has more than 64 entries");
  }

  @Test
  void rowsOfAFrameBeyondTheLimitAreRefused() {
    Limits oneRow = new Limits(1 << 20, 1 << 20, 1_600, 1);

    assertThatExceptionOfType(MalformedObjectException.class)
        .isThrownBy(() -> Samples.read(Samples.small(), oneRow))
        .withMessage("a frame has more than 1 rows")
        .satisfies(e -> assertThat(e.line()).isEqualTo(2));
  }

  @Test
  void metacharactersOfSqlPassThroughAsPlainText() throws Exception {
    String evil = "'; drop schema pgtracker cascade; --\\.\\N\t$$\"";
    byte[] object =
        Samples.object(
            writer -> {
              FrameWriter frame =
                  writer.beginFrame(Samples.head("d", 1, new ColumnSpec(evil, "text")));
              frame.row(new String[] {evil});
              frame.end(0, 0, true);
            });

    assertThat(Samples.rows(Samples.read(object), "d")).containsExactly(List.of(evil));
  }

  private byte[] sealed(String... frames) {
    List<String> lines = new ArrayList<>(List.of(body.get(HEADER)));
    lines.addAll(List.of(frames));
    return Crafted.sealed(lines);
  }

  private List<SnapshotLine> read(String... frames) {
    try {
      return Samples.read(sealed(frames));
    } catch (MalformedObjectException | UnsupportedFormatException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static void assertRefused(byte[] object, long line, String reason) {
    assertThatExceptionOfType(MalformedObjectException.class)
        .isThrownBy(() -> Samples.read(object))
        .withMessageContaining(reason)
        .satisfies(
            e -> {
              assertThat(e.line()).isEqualTo(line);
              assertThat(e.getMessage()).doesNotContain("\n").doesNotContain("select");
            });
  }
}
