package io.pgtracker.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Frames that hold only what changed: what is written comes back, and what breaks a rule not. */
class ChangesTest {
  private static final FrameHead BASE =
      Samples.head("d", 5, Samples.column("name", "text"), Samples.column("funcid", "oid"));

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private SnapshotWriter writer;

  @BeforeEach
  void begin() throws IOException {
    writer = new SnapshotWriter(bytes, Samples.HEADER);
  }

  @Test
  void rowsAndVanishedKeysComeBackAsTheyWereWritten() throws Exception {
    List<SnapshotLine> lines = Samples.read(Samples.changes());

    FramePart first = (FramePart) lines.get(2);
    assertThat(first.head().changes())
        .isEqualTo(new FrameChanges(11, 11, List.of("name", "funcid")));
    assertThat(first.rows().rowCount()).isEqualTo(2);
    assertThat(first.vanished().rowCount()).isEqualTo(2);
    assertThat(first.vanished().columns().get(0)).containsExactly("h", null);
    assertThat(first.vanished().columns().get(1)).containsExactly("3", "1");
    assertThat(first.end()).isEqualTo(new FrameEnd(2, 2, 0, 2, false, null));
    FramePart second = (FramePart) lines.get(3);
    assertThat(second.vanished().rowCount()).isZero();
    assertThat(second.end()).isEqualTo(new FrameEnd(0, 0, 0, 3, false, null));
    assertThat(((ObjectTrailer) lines.get(4)).rows()).isEqualTo(5);
  }

  @Test
  void vanishedKeysAreCutIntoPartsLikeRows() throws Exception {
    FrameWriter frame = writer.beginFrame(Samples.changed(BASE, 6, 5));
    for (int i = 0; i < 2_000; i++) {
      frame.vanished(new String[] {"x".repeat(500), Integer.toString(i)});
      frame.row(new String[] {"y".repeat(500), Integer.toString(i)});
    }
    frame.end(0, 1, false);
    writer.finish();

    List<String> vanished = new ArrayList<>();
    for (SnapshotLine line : Samples.read(bytes.toByteArray())) {
      if (line instanceof FramePart part && part.vanished().rowCount() > 0) {
        vanished.addAll(List.of(part.vanished().columns().get(1)));
      }
    }
    assertThat(vanished).hasSize(2_000).startsWith("0", "1").endsWith("1999");
    assertThat(Crafted.body(bytes.toByteArray())).hasSizeBetween(8, 20);
  }

  @Test
  void keysOfAFrameThatFailsAreVoidAndNotWrittenAnyMore() throws Exception {
    FrameWriter frame = writer.beginFrame(Samples.changed(BASE, 6, 5));
    frame.vanished(new String[] {"x", "1"});
    frame.fail(new FrameError(FrameError.Reason.TIMED_OUT, null, "x"), 1);
    writer.finish();

    FramePart part = (FramePart) Samples.read(bytes.toByteArray()).get(1);
    assertThat(part.vanished()).isEqualTo(RowBlock.EMPTY);
    assertThat(String.valueOf(part.end())).startsWith("FrameEnd[rows=0, vanished=0, ");
  }

  @Test
  void whatAReaderWouldRefuseIsNotWritten() throws Exception {
    for (FrameChanges bad :
        List.of(
            new FrameChanges(-1, 5, List.of("name")),
            new FrameChanges(5, 4, List.of("name")),
            new FrameChanges(5, 6, List.of("name")),
            new FrameChanges(5, 5, List.of()),
            new FrameChanges(5, 5, List.of("name", "name")),
            new FrameChanges(5, 5, List.of("name", "oid")))) {
      FrameHead head = with(bad);
      assertThatIllegalArgumentException().isThrownBy(() -> writer.beginFrame(head));
    }
    FrameWriter frame = writer.beginFrame(Samples.changed(BASE, 6, 5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> frame.vanished(new @Nullable String[] {"x", "-1"}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> frame.vanished(new @Nullable String[] {"x"}));
    assertThatIllegalArgumentException().isThrownBy(() -> frame.end(0, 0, true));
    frame.end(0, 0, false);
    FrameWriter whole = writer.beginFrame(BASE);
    assertThatIllegalStateException().isThrownBy(() -> whole.vanished(new String[] {"x", "1"}));
  }

  /** What stands in the first frame of changes, what is put there instead, the reason. */
  @ParameterizedTest(name = "{2}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "base":11 | "base":12 | changes are not relative to an earlier frame
          "base":11 | "base":-1 | base is negative
          "base":11, | `` | base is missing
          "previous":11 | "previous":13 | changes are not relative to an earlier frame
          "previous":11, | `` | previous is missing
          "previous":11 | "previous":"11" | previous is not a whole number
          ,"key":["name","funcid"] | `` | key is missing
          "key":["name","funcid"] | "key":"name" | key is not an array
          "key":["name","funcid"] | "key":[1] | key is not a string
          "key":["name","funcid"] | "key":["funcid","name"] | vanished has "name" where columns has
          "key":["name","funcid"] | "key":["name"] | vanished has more arrays than there are columns
          "key":["name","funcid"] | "key":["name","funcid","oid"] | key is not a choice of the col
          "key":["name","funcid"] | "key":["name","funcid","name"] | vanished lacks "name"
          "changes":{ | "changes":[],"x":{ | changes is not an object
          "changes":{ | "changes":null,"x":{ | changes before vanished is missing
          "vanished_count":2 | "vanished_count":1 | has more values than the 1 of row_count
          "vanished_count":2, | `` | vanished_count before vanished is missing
          "vanished":{ | "x":{ | vanished is missing
          "vanished":{ | "vanished":[],"x":{ | vanished is not an object
          ,"funcid":[3,1]} | } | vanished lacks "funcid"
          "funcid":[3,1] | "funcid":[3,-1] | column "funcid" has a value that is no oid
          "funcid":[3,1] | "funcid":[3] | column "funcid" has 1 values, not the 2
          "rows":2,"vanished":2 | "rows":2,"vanished":1 | ends with 1 vanished keys, its parts have 2
          "rows":2,"vanished":2, | "rows":2, | ends with 0 vanished keys, its parts have 2
          "complete":false | "complete":true | changes that call themselves complete
          """)
  void changesThatBreakARuleAreRefused(String there, String instead, String reason) {
    List<String> body = Crafted.body(Samples.changes());
    assertThat(body.get(2)).contains(there);
    body.set(2, body.get(2).replace(there, instead == null ? "" : instead));

    assertThatExceptionOfType(MalformedObjectException.class)
        .isThrownBy(() -> Samples.read(Crafted.sealed(body)))
        .withMessageContaining(reason);
  }

  @Test
  void aKeyOfMoreColumnsThanAnIndexMayHaveIsRefused() {
    List<String> body = Crafted.body(Samples.changes());
    String many = "\"name\",".repeat(32) + "\"name\"";
    body.set(2, body.get(2).replace("\"key\":[\"name\",\"funcid\"]", "\"key\":[" + many + "]"));

    assertThatExceptionOfType(MalformedObjectException.class)
        .isThrownBy(() -> Samples.read(Crafted.sealed(body)))
        .withMessageContaining("key has more than 32 columns");
  }

  private static FrameHead with(FrameChanges changes) {
    return new FrameHead(
        "d",
        null,
        BASE.tick(),
        BASE.collectedAt(),
        BASE.scraperClock(),
        6,
        null,
        BASE.evidence(),
        BASE.columns(),
        changes);
  }
}
