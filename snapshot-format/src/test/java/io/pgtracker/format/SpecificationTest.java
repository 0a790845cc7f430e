package io.pgtracker.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** README.md is the specification, so it is held to the code. */
class SpecificationTest {
  private static final Path README = Path.of("README.md");

  @Test
  void theExampleIsAnObject() throws Exception {
    String readme = Files.readString(README);
    String block = readme.substring(readme.indexOf("```json\n") + 8);
    String example = block.substring(0, block.indexOf("```")).replaceAll("\n +", "");

    List<SnapshotLine> lines = Samples.read(Crafted.gzip(example));

    assertThat(lines).hasSize(4);
    assertThat(Crafted.gzip(example))
        .as("our writer writes it the same way")
        .isEqualTo(Crafted.gzip(Crafted.text(Rewriter.rewrite(lines))));
  }

  @Test
  void everyFieldStandsInIt() throws Exception {
    String readme = Files.readString(README);
    for (Field field : FieldNames.class.getDeclaredFields()) {
      assertThat(readme).contains((String) field.get(null));
    }
    for (FrameError.Reason reason : FrameError.Reason.values()) {
      assertThat(readme).contains("`" + reason.name().toLowerCase(Locale.ROOT) + "`");
    }
  }
}
