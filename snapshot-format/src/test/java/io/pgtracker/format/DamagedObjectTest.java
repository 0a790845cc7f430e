package io.pgtracker.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Damage on the way is always noticed, at every byte and every bit. */
class DamagedObjectTest {
  /** Time of modification, extra flags and operating system: they carry no content. */
  private static final int FIRST_IDLE_BYTE = 4;

  private static final int LAST_IDLE_BYTE = 9;

  private final byte[] object = Samples.small();
  private final String content = contentOf(object);

  @Test
  void anObjectCutAtAnyByteIsMalformedAndSaysWhy() {
    for (int length = 0; length < object.length; length++) {
      byte[] cut = Arrays.copyOf(object, length);
      assertThatExceptionOfType(MalformedObjectException.class)
          .as("cut after %d of %d bytes", length, object.length)
          .isThrownBy(() -> Samples.read(cut))
          .satisfies(e -> assertThat(e.line()).isBetween(1L, 6L))
          .withMessageMatching(length == 0 ? "the object is empty" : ".*truncated");
    }
  }

  @Test
  void contentCutAnywhereIsMalformedEvenIfTheCompressionIsWhole() {
    byte[] plain = Crafted.text(object).getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < plain.length; length += 3) {
      byte[] cut = Crafted.gzip(Arrays.copyOf(plain, length));
      assertThatExceptionOfType(MalformedObjectException.class)
          .as("cut after %d of %d bytes", length, plain.length)
          .isThrownBy(() -> Samples.read(cut));
    }
  }

  @Test
  void aFlippedBitIsRefusedUnlessItStandsWhereGzipKeepsNothing() {
    int harmless = 0;
    for (int bit = 0; bit < object.length * 8; bit++) {
      byte[] flipped = object.clone();
      flipped[bit / 8] ^= (byte) (1 << (bit % 8));
      String read = contentOf(flipped);
      if (read.equals(content)) {
        harmless++;
      } else {
        assertThat(read).as("bit %d", bit).startsWith("refused");
      }
    }
    // Besides the idle bytes, deflate fills the last byte of its stream up with bits of no meaning.
    int idleBits = 8 * (LAST_IDLE_BYTE - FIRST_IDLE_BYTE + 1);
    assertThat(harmless).isBetween(idleBits, idleBits + 7);
  }

  @Test
  void aFlippedBitInEachByteOfTheContentIsFoundByTheChecksumOfItsOwn() {
    byte[] plain = Crafted.text(object).getBytes(StandardCharsets.UTF_8);
    for (int bit = 0; bit < plain.length * 8; bit += 9) { // one in each byte, each in its turn
      byte[] flipped = plain.clone();
      flipped[bit / 8] ^= (byte) (1 << (bit % 8));
      assertThat(contentOf(Crafted.gzip(flipped))).as("bit %d", bit).startsWith("refused");
    }
  }

  @Test
  void whatWasFlushedCanBeReadFromAFileThatWasCutOff() throws Exception {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    List<SnapshotLine> lines = new ArrayList<>();
    SnapshotWriter writer = new SnapshotWriter(file, Samples.HEADER);
    writer.gap(new GapRecord(Samples.TICK, Samples.TICK, "tick_missed", 0, null));
    writer.flush();

    byte[] cutOff = file.toByteArray();
    try (SnapshotReader reader =
        new SnapshotReader(new ByteArrayInputStream(cutOff), Limits.DEFAULT)) {
      lines.add(reader.next());
      lines.add(reader.next());
      assertThatExceptionOfType(MalformedObjectException.class)
          .isThrownBy(reader::next)
          .withMessageContaining("truncated");
    }
    writer.close();
    assertThat(lines.get(1)).isInstanceOf(GapRecord.class);
  }

  @Test
  void aFaultOfTheStreamIsNoFaultOfTheObject() {
    InputStream broken =
        new FilterInputStream(new ByteArrayInputStream(object, 0, object.length / 2)) {
          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            if (read < 0) {
              throw new IOException("connection reset");
            }
            return read;
          }
        };
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(
            () -> {
              try (SnapshotReader reader = new SnapshotReader(broken, Limits.DEFAULT)) {
                while (reader.next() != null) {
                  // Only the fault counts.
                }
              }
            })
        .withMessage("connection reset");
  }

  private static String contentOf(byte[] object) {
    try {
      return Samples.describe(Samples.read(object));
    } catch (MalformedObjectException | UnsupportedFormatException e) {
      return "refused: " + e.getMessage();
    }
  }
}
