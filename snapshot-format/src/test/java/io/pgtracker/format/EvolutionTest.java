package io.pgtracker.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What later writers may do within version 1, and what they may not: the rules of README.md. */
class EvolutionTest {
  private static final Set<String> OPEN =
      Set.of("labels", "evidence", "columns", "values", "vanished");
  private static final int HEADER = 0;
  private static final int ACTIVITY = 1;
  private static final int LOCKS = 2;
  private static final int GAP = 3;

  private final byte[] today = Samples.small();
  private final List<String> body = Crafted.body(today);

  @Test
  @Rule("new-field")
  void unknownFieldsOfEveryObjectOfALineArePassedOver() throws Exception {
    for (String content : List.of("1", "null", "\"x\"", "[1,[{\"a\":[]}]]", "{\"rows\":[-1]}")) {
      List<String> later = new ArrayList<>(body);
      String field = "\"from_the_future\":" + content;
      later.replaceAll(line -> line.substring(0, line.length() - 1) + "," + field + "}");
      replace(later, HEADER, "\"scraper\":{", "\"scraper\":{" + field + ",");
      replace(later, ACTIVITY, "\"server\":{", "\"server\":{" + field + ",");
      replace(later, ACTIVITY, "\"end\":{", "\"end\":{" + field + ",");
      replace(later, LOCKS, "\"error\":{", "\"error\":{" + field + ",");

      assertThat(withoutTrailer(Crafted.sealed(later))).isEqualTo(withoutTrailer(today));

      List<String> changes = Crafted.body(Samples.changes());
      replace(changes, 2, "\"changes\":{", "\"changes\":{" + field + ",");
      assertThat(withoutTrailer(Crafted.sealed(changes)))
          .isEqualTo(withoutTrailer(Samples.changes()));
    }
  }

  @Test
  @Rule("field-order")
  void fieldsMayStandInAnotherOrder() throws Exception {
    List<String> later = new ArrayList<>(body);
    move(later, HEADER, "\"instance\":\"orders\",", "\"created_at\"");
    move(later, ACTIVITY, "\"sequence\":7,", "\"dataset\"");
    move(later, ACTIVITY, "\"hidden_rows\":1,", "\"complete\"");
    move(later, GAP, "\"reason\":\"spool_full\",", "\"from\"");

    assertThat(withoutTrailer(Crafted.sealed(later))).isEqualTo(withoutTrailer(today));
  }

  @Test
  @Rule("absent-field")
  void fieldsThatMayBeNullMayBeAbsent() throws Exception {
    List<String> later = new ArrayList<>(body);
    replace(later, ACTIVITY, "\"database\":null,", "");
    replace(later, ACTIVITY, "\"archiver_reset\":null,", "");
    replace(later, ACTIVITY, ",\"error\":null", "");

    assertThat(withoutTrailer(Crafted.sealed(later))).isEqualTo(withoutTrailer(today));

    List<String> changes = Crafted.body(Samples.changes());
    replace(changes, 1, "\"part\":0", "\"changes\":null,\"part\":0");
    replace(changes, 3, "\"vanished\":0,", "");
    replace(changes, 3, ",\"end\"", ",\"vanished_count\":null,\"vanished\":null,\"end\"");
    assertThat(withoutTrailer(Crafted.sealed(changes)))
        .isEqualTo(withoutTrailer(Samples.changes()));
  }

  @Test
  @Rule("new-dataset")
  void aDatasetNobodyHasHeardOfIsHandedOut() throws Exception {
    List<String> later = new ArrayList<>(body);
    replace(later, ACTIVITY, "\"pg_stat_activity\"", "\"pg_stat_lock\"");

    assertThat(Samples.rows(Samples.read(Crafted.sealed(later)), "pg_stat_lock")).hasSize(2);
  }

  @Test
  @Rule("new-column")
  void columnsNobodyHasHeardOfAreHandedOutAndOthersMayBeMissing() throws Exception {
    List<String> later = new ArrayList<>(body);
    replace(later, ACTIVITY, "\"pid\":\"int4\"", "\"NewColumn\":\"int8\"");
    replace(later, ACTIVITY, "\"pid\":[4711,4712]", "\"NewColumn\":[9223372036854775807,null]");

    List<SnapshotLine> lines = Samples.read(Crafted.sealed(later));

    assertThat(((FramePart) lines.get(ACTIVITY)).head().columns())
        .contains(Samples.column("NewColumn", "int8"))
        .doesNotContain(Samples.column("pid", "int4"));
    assertThat(Samples.rows(lines, "pg_stat_activity").get(0)).contains("9223372036854775807");
  }

  @Test
  @Rule("new-type")
  void valuesOfATypeNobodyHasHeardOfAreText() throws Exception {
    List<String> later = new ArrayList<>(body);
    replace(later, ACTIVITY, "\"pid\":\"int4\"", "\"pid\":\"int16\"");
    replace(later, ACTIVITY, "[4711,4712]", "[\"170141183460469231731687303715884105727\",null]");

    assertThat(Samples.rows(Samples.read(Crafted.sealed(later)), "pg_stat_activity").get(0))
        .contains("170141183460469231731687303715884105727");
  }

  @Test
  @Rule("new-evidence")
  void newEvidenceIsKept() throws Exception {
    List<String> later = new ArrayList<>(body);
    replace(later, ACTIVITY, "\"evidence\":{", "\"evidence\":{\"slot_reset\":\"x\",");

    FramePart part = (FramePart) Samples.read(Crafted.sealed(later)).get(ACTIVITY);
    assertThat(part.head().evidence()).containsEntry("slot_reset", "x").containsKey("view_reset");
  }

  @Test
  @Rule("new-label")
  void newLabelsAreKept() throws Exception {
    List<String> later = new ArrayList<>(body);
    replace(later, HEADER, "\"labels\":{", "\"labels\":{\"Ünder the sea\":\"\",");

    ObjectHeader header = (ObjectHeader) Samples.read(Crafted.sealed(later)).get(HEADER);
    assertThat(header.labels()).containsEntry("Ünder the sea", "").containsEntry("env", "prod");
  }

  @Test
  @Rule("new-gap-reason")
  void aReasonOfAGapAddedLaterIsKept() throws Exception {
    List<String> later = new ArrayList<>(body);
    replace(later, GAP, "\"spool_full\"", "\"eaten_by_mice\"");

    GapRecord gap = (GapRecord) Samples.read(Crafted.sealed(later)).get(GAP);
    assertThat(gap.reason()).isEqualTo("eaten_by_mice");
  }

  @Test
  @Rule("new-error-reason")
  void aReasonOfFailureAddedLaterIsStillAFailure() throws Exception {
    List<String> later = new ArrayList<>(body);
    replace(later, LOCKS, "\"locked\"", "\"rate_limited\"");

    FrameError error = error(Samples.read(Crafted.sealed(later)).get(LOCKS));
    assertThat(error)
        .isEqualTo(new FrameError(FrameError.Reason.FAILED, "55P03", "canceling statement"));
  }

  @Test
  @Rule("raised-limit")
  void whatIsAboveTheLimitsIsReadOnceReadersRaisedThem() throws Exception {
    List<String> later = new ArrayList<>(body);
    replace(later, ACTIVITY, "select", "x".repeat(Limits.DEFAULT.lineBytes()));
    byte[] object = Crafted.sealed(later);
    Limits raised =
        new Limits(
            2 * Limits.DEFAULT.lineBytes(),
            Limits.DEFAULT.objectBytes(),
            Limits.DEFAULT.columns(),
            Limits.DEFAULT.frameRows());

    assertThatExceptionOfType(MalformedObjectException.class)
        .isThrownBy(() -> Samples.read(object));
    assertThat(Samples.read(object, raised)).hasSize(5);
  }

  @Test
  @Rule("new-kind")
  void aKindOfLineNobodyHasHeardOfIsRefused() {
    List<String> later = new ArrayList<>(body);
    later.add(GAP, "{\"kind\":\"comment\",\"text\":\"harmless\"}");

    assertThatExceptionOfType(MalformedObjectException.class)
        .isThrownBy(() -> Samples.read(Crafted.sealed(later)))
        .satisfies(refused -> assertThat(refused.line()).isEqualTo(GAP + 1))
        .withMessageContaining("unknown kind of line");
  }

  @Test
  @Rule("required-field")
  void aLineWithoutARequiredFieldIsRefused() {
    for (String field :
        List.of(
            "\"object_id\":\"[0-9a-f]+\",",
            "\"instance\":\"orders\",",
            "\"created_at\":\"[^\"]+\"",
            "\"dataset\":\"pg_locks\",",
            "\"tick\":\"[^\"]+\",",
            "\"scraper_clock\":\"[^\"]+\",",
            "\"sequence\":7,",
            "\"version_num\":\\d+,",
            "\"hidden_rows\":1,",
            "\"duration_micros\":1234,",
            "\"reason\":\"spool_full\",",
            "\"objects_lost\":2,")) {
      List<String> later = new ArrayList<>(body);
      later.replaceAll(line -> line.replaceFirst(field, "").replace(",}", "}"));
      assertThat(later).as(field).isNotEqualTo(body);

      assertThatExceptionOfType(MalformedObjectException.class)
          .as(field)
          .isThrownBy(() -> Samples.read(Crafted.sealed(later)));
    }
  }

  @Test
  @Rule("new-version")
  void aHigherVersionIsUnsupportedBeforeTheRestOfItsLineIsJudged() {
    for (String rest :
        List.of("}", ",\"object_id\":7}", ",\"labels\":{\"a\":[]},\"a\":1,\"a\":2}", ", no JSON")) {
      for (int version : List.of(2, 3, Integer.MAX_VALUE)) {
        String line = "{\"kind\":\"header\",\"format_version\":" + version + rest;
        for (byte[] object :
            List.of(Crafted.gzip(line + "\n"), Crafted.gzip(line + "\n\u0000 another container"))) {
          assertThatExceptionOfType(UnsupportedFormatException.class)
              .as(line)
              .isThrownBy(() -> Samples.read(object));
        }
      }
    }
  }

  /** Every name that ever stood in an object is a field today or is listed as reserved. */
  @Test
  @Rule("reserved-name")
  void aNameThatWasUsedIsStillAFieldOrReserved() throws Exception {
    Set<String> known = new HashSet<>(SpecificationTest.fields());
    Set<String> reserved = SpecificationTest.reserved();
    assertThat(known).noneMatch(reserved::contains);
    known.addAll(reserved);
    try (Stream<byte[]> objects = GoldenObjectsTest.contents()) {
      for (byte[] object : objects.toList()) {
        assertThat(known).containsAll(names(object));
      }
    }
  }

  /** Names of all fields, without those the content chooses: labels, evidence, columns. */
  private static Set<String> names(byte[] object) throws IOException {
    Set<String> names = new HashSet<>();
    try (JsonParser lines = new JsonFactory().createParser(Crafted.text(object))) {
      while (lines.nextToken() != null) {
        String name = lines.currentName();
        if (lines.currentToken() == JsonToken.FIELD_NAME) {
          names.add(name);
        } else if (lines.currentToken() == JsonToken.START_OBJECT && OPEN.contains("" + name)) {
          lines.skipChildren();
        }
      }
    }
    return names;
  }

  private static String withoutTrailer(byte[] object) throws Exception {
    List<SnapshotLine> lines = Samples.read(object);
    return Samples.describe(lines.subList(0, lines.size() - 1));
  }

  private static FrameError error(SnapshotLine frame) {
    FrameEnd end = Objects.requireNonNull(((FramePart) frame).end());
    return Objects.requireNonNull(end.error());
  }

  private static void replace(List<String> lines, int line, String old, String replacement) {
    assertThat(lines.get(line)).contains(old);
    lines.set(line, lines.get(line).replace(old, replacement));
  }

  /** Takes a field out and puts it before another. */
  private static void move(List<String> lines, int line, String field, String before) {
    replace(lines, line, field, "");
    replace(lines, line, before, field + before);
  }
}
