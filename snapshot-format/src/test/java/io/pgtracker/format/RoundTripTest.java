package io.pgtracker.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What PostgreSQL said comes back character by character. */
class RoundTripTest {

  @Test
  void eachKindOfLineComesBackAsItWasWritten() throws Exception {
    List<SnapshotLine> lines = Samples.read(Samples.small());

    assertThat(lines).hasSize(5);
    assertThat(lines.get(0)).isEqualTo(Samples.HEADER);
    assertThat(((FramePart) lines.get(1)).end())
        .isEqualTo(new FrameEnd(2, 0, 1, 1_234, true, null));
    assertThat(Samples.rows(lines, "pg_stat_activity"))
        .containsExactly(
            List.of("4711", "select 'é\u2028\"\\' -- \uD83D\uDC18", "t"),
            Arrays.asList("4712", null, "f"));
    assertThat(((FramePart) lines.get(2)).end())
        .isEqualTo(
            new FrameEnd(
                0,
                0,
                0,
                100_000,
                false,
                new FrameError(FrameError.Reason.LOCKED, "55P03", "canceling statement")));
    assertThat(lines.get(3)).isInstanceOf(GapRecord.class);
    assertThat(((ObjectTrailer) lines.get(4)).rows()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void generatedValuesOfEveryTypeComeBackVerbatim(long seed) throws Exception {
    GeneratedValues values = new GeneratedValues(new Random(seed));
    ColumnSpec[] columns = GeneratedValues.columns();
    List<List<@Nullable String>> written = new ArrayList<>();
    byte[] object =
        Samples.object(
            writer -> {
              FrameWriter frame = writer.beginFrame(Samples.head("generated", seed, columns));
              for (int i = 0; i < 3_000; i++) {
                @Nullable String[] row = values.row();
                written.add(new ArrayList<>(Arrays.asList(row)));
                frame.row(row);
                Arrays.fill(row, "overwritten");
              }
              frame.end(0, 1, true);
            });

    List<SnapshotLine> lines = Samples.read(object);

    assertThat(lines).as("seed %d: more than one part", seed).hasSizeGreaterThan(4);
    List<List<@Nullable String>> read = Samples.rows(lines, "generated");
    for (int i = 0; i < written.size(); i++) {
      assertThat(read.get(i)).as("seed %d, row %d", seed, i).isEqualTo(written.get(i));
    }
    assertThat(read).as("seed %d", seed).hasSameSizeAs(written);
  }
}
