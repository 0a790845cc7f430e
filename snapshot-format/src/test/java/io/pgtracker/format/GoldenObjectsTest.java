package io.pgtracker.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Objects written once are read for ever, and nobody makes this easier by editing them. */
class GoldenObjectsTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "golden");
  private static final String SUMS = "SHA256SUMS";

  @ParameterizedTest
  @MethodSource("objects")
  void aGoldenObjectIsReadToTheContentItWasWrittenWith(Path object) throws Exception {
    Path expected =
        object.resolveSibling(object.getFileName().toString().replace(".ndjson.gz", ".txt"));

    assertThat(GoldenObjects.describe(Files.readAllBytes(object)))
        .isEqualTo(Files.readString(expected));
  }

  @ParameterizedTest
  @MethodSource("objects")
  void aGoldenObjectSurvivesBeingWrittenAgain(Path object) throws Exception {
    byte[] again = Rewriter.rewrite(Samples.read(Files.readAllBytes(object)));

    assertThat(GoldenObjects.describe(again))
        .isEqualTo(GoldenObjects.describe(Files.readAllBytes(object)));
  }

  @Test
  void noGoldenFileWasEditedAddedOrRemovedWithoutItsChecksum() throws Exception {
    List<String> sums;
    try (Stream<Path> files = Files.list(FOLDER)) {
      sums =
          files
              .filter(file -> !file.endsWith(SUMS))
              .sorted()
              .map(file -> sha256(file) + "  " + file.getFileName())
              .toList();
    }

    assertThat(sums).hasSizeGreaterThanOrEqualTo(4);
    assertThat(Files.readAllLines(FOLDER.resolve(SUMS))).isEqualTo(sums);
  }

  static Stream<Path> objects() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(f -> f.toString().endsWith(".ndjson.gz")).sorted().toList().stream();
    }
  }

  private static String sha256(Path file) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest);
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
