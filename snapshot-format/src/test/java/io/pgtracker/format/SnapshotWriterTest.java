package io.pgtracker.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the writer promises to those who call it. */
class SnapshotWriterTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private SnapshotWriter writer;

  @BeforeEach
  void begin() throws IOException {
    writer = new SnapshotWriter(bytes, Samples.HEADER);
  }

  @Test
  void aLargeFrameIsCutIntoPartsWellBelowTheLimitOfALine() throws Exception {
    FrameWriter frame = writer.beginFrame(Samples.head("d", 1, Samples.column("t", "text")));
    for (int i = 0; i < 2_000; i++) {
      frame.row(new String[] {"\u2028\n".repeat(200)});
    }
    assertThat(frame.rows()).isEqualTo(2_000);
    long estimate = frame.bytes();
    frame.end(0, 1, true);
    writer.finish();

    List<SnapshotLine> lines = Samples.read(bytes.toByteArray());

    assertThat(lines).hasSizeBetween(9, 20);
    assertThat(Samples.rows(lines, "d")).hasSize(2_000);
    assertThat(estimate).isBetween(frame.bytes() / 2, frame.bytes() * 2);
    assertThat(Crafted.text(bytes.toByteArray()).lines())
        .allSatisfy(
            line ->
                assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                    .isLessThan(FrameWriter.PART_BYTES + 10_000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "\n", "\"", "\u0001", "\u007f", "é", "\u2028", "\uD83D\uDC18"})
  void theLongestRowThatIsTakenFitsALineAndALongerOneIsRefused(String unit) throws Exception {
    FrameHead head = Samples.head("d", 1, Samples.column("t", "text"));
    int times = 0;
    for (int step = 1 << 20; step > 0; step /= 2) {
      times += fits(head, unit.repeat(times + step)) ? step : 0;
    }
    FrameWriter frame = writer.beginFrame(head);
    frame.row(new String[] {unit.repeat(times)});
    assertThat(frame.rows()).isEqualTo(1);
    frame.end(0, 1, true);
    writer.finish();

    assertThat(Samples.rows(Samples.read(bytes.toByteArray()), "d"))
        .containsExactly(List.of(unit.repeat(times)));
  }

  @Test
  void aFrameThatFailsHasNoMoreRowsThanItsPartsSay() throws Exception {
    FrameWriter frame = writer.beginFrame(Samples.head("d", 1, Samples.column("t", "text")));
    for (int i = 0; i < 5; i++) {
      frame.row(new String[] {"x".repeat(100_000)});
    }
    frame.fail(new FrameError(FrameError.Reason.TIMED_OUT, "57014", "a\nb\u0000c".repeat(999)), 5);
    ObjectTrailer trailer = writer.finish();

    List<SnapshotLine> lines = Samples.read(bytes.toByteArray());

    FrameEnd end = ((FramePart) lines.get(lines.size() - 2)).end();
    assertThat(trailer.rows()).isEqualTo(4);
    assertThat(String.valueOf(end))
        .startsWith("FrameEnd[rows=4, ")
        .contains("message=a b c")
        .hasSizeLessThan(1_200);
    assertThat(trailer.frames()).isEqualTo(1);
  }

  @Test
  void theSameContentGivesTheSameBytes() {
    assertThat(Samples.small()).isEqualTo(Samples.small());
    assertThat(Crafted.body(Samples.small()).get(0))
        .contains("\"labels\":{\"env\":\"prod\",\"team\":\"shop\"}");
  }

  @Test
  void linesStandInTheObjectOneAfterTheOther() throws Exception {
    FrameWriter frame = writer.beginFrame(Samples.head("d", 1));

    assertThatIllegalStateException().isThrownBy(() -> writer.beginFrame(Samples.head("e", 2)));
    assertThatIllegalStateException().isThrownBy(writer::finish);
    frame.end(0, 0, true);
    assertThatIllegalStateException().isThrownBy(() -> frame.end(0, 0, true));
    assertThatIllegalStateException().isThrownBy(() -> frame.row(new String[0]));
    writer.finish();
    assertThatIllegalStateException().isThrownBy(writer::finish);
    assertThatIllegalStateException().isThrownBy(() -> writer.beginFrame(Samples.head("e", 2)));
  }

  @ParameterizedTest
  @CsvSource({
    "bool, true",
    "bool, 1",
    "int4, 2147483648",
    "int4, 1.0",
    "int4, 007",
    "int4, +1",
    "int4, ''",
    "oid, -1",
    "int8, 9223372036854775808",
    "float8, 0x10",
    "float8, .5",
    "float8, 1.",
    "numeric, 1_0"
  })
  void aValueThatIsNotOfItsTypeIsRefused(String type, String value) throws Exception {
    FrameWriter frame = writer.beginFrame(Samples.head("d", 1, Samples.column("c", type)));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> frame.row(new String[] {value}))
        .withMessage("a value of d.c is no " + type);
  }

  @Test
  void textThatPostgresCannotStoreIsRefused() throws Exception {
    FrameWriter frame = writer.beginFrame(Samples.head("d", 1, Samples.column("c", "text")));

    for (String text : List.of("\0", "a\uD83D", "\uDC18", "\uDC18\uD83D")) {
      assertThatIllegalArgumentException().isThrownBy(() -> frame.row(new String[] {text}));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> frame.row(new @Nullable String[2]));
  }

  @Test
  void headsThatAReaderWouldRefuseAreRefusedAndTheWriterStaysUsable() throws Exception {
    FrameHead good = Samples.head("d", 1, Samples.column("c", "text"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> writer.beginFrame(Samples.head("no name", 1)));
    assertThatIllegalArgumentException().isThrownBy(() -> writer.beginFrame(Samples.head("d", -1)));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                writer.beginFrame(
                    Samples.head("d", 1, Samples.column("c", "int4"), Samples.column("c", "int8"))))
        .withMessageContaining("repeated");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> writer.beginFrame(at(Instant.parse("1999-12-31T23:59:59Z"))))
        .withMessageContaining("is a clock wrong?");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> writer.gap(new GapRecord(Samples.TICK, Samples.TICK.minusNanos(1), "x", 0, "")));
    writer.beginFrame(good).end(0, 0, true);
    writer.finish();

    assertThat(Samples.read(bytes.toByteArray())).hasSize(3);
  }

  @Test
  void aHeaderThatAReaderWouldRefuseIsRefused() {
    ObjectHeader good = Samples.HEADER;
    for (ObjectHeader bad :
        List.of(
            new ObjectHeader(2, good.objectId(), "a", Map.of(), good.scraper(), good.createdAt()),
            new ObjectHeader(1, "x", "a", Map.of(), good.scraper(), good.createdAt()),
            new ObjectHeader(1, good.objectId(), "A", Map.of(), good.scraper(), good.createdAt()),
            new ObjectHeader(1, good.objectId(), "a", Map.of(), good.scraper(), Instant.EPOCH))) {
      assertThatIllegalArgumentException().isThrownBy(() -> new SnapshotWriter(bytes, bad));
    }
  }

  private static FrameHead at(Instant tick) {
    return new FrameHead("d", null, tick, null, Samples.TICK, 1, null, Map.of(), List.of());
  }

  private static boolean fits(FrameHead head, String text) throws IOException {
    try (SnapshotWriter writer =
        new SnapshotWriter(OutputStream.nullOutputStream(), Samples.HEADER)) {
      writer.beginFrame(head).row(new String[] {text});
      return true;
    } catch (RowTooLargeException e) {
      assertThat(e)
          .hasMessageContaining("a row of d takes")
          .hasMessageContaining("cut its longest");
      return false;
    }
  }
}
