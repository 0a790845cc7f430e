package io.pgtracker.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
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
  /** Where they are. */
  static final Path FOLDER = Path.of("src", "test", "resources", "golden");

  private static final String SUMS = "SHA256SUMS";

  @ParameterizedTest
  @MethodSource("objects")
  @Rule("golden-object")
  void aGoldenObjectIsReadToTheContentItWasWrittenWith(Path object) throws Exception {
    assertThat(GoldenObjects.describe(object))
        .isEqualTo(Files.readString(GoldenObjects.description(object)));
  }

  @ParameterizedTest
  @MethodSource("objects")
  void aGoldenObjectSurvivesBeingWrittenAgain(Path object) throws Exception {
    byte[] again = Rewriter.rewrite(Samples.read(Files.readAllBytes(object)));

    assertThat(GoldenDigest.of(again)).isEqualTo(GoldenDigest.of(Files.readAllBytes(object)));
  }

  @ParameterizedTest
  @MethodSource("objects")
  void aGoldenObjectTellsNothingOfTheMachineItWasMadeOn(Path object) throws Exception {
    assertThat(Crafted.text(Files.readAllBytes(object)))
        .doesNotContainPattern("/(tmp|root|home|work|Users)/");
  }

  @Test
  void noGoldenFileWasEditedAddedOrRemovedWithoutItsChecksum() throws Exception {
    List<String> sums;
    try (Stream<Path> files = Files.walk(FOLDER)) {
      sums =
          files
              .filter(Files::isRegularFile)
              .filter(file -> !file.endsWith(SUMS) && !file.endsWith("README.md"))
              .sorted()
              .map(file -> sha256(file) + "  " + FOLDER.relativize(file))
              .toList();
    }

    assertThat(sums).hasSizeGreaterThanOrEqualTo(4);
    assertThat(Files.readAllLines(FOLDER.resolve(SUMS))).isEqualTo(sums);
  }

  static Stream<Path> objects() throws IOException {
    return GoldenObjects.in(FOLDER).stream();
  }

  /** Bytes of all golden objects. */
  static Stream<byte[]> contents() throws IOException {
    return objects().map(GoldenObjectsTest::content);
  }

  private static byte[] content(Path object) {
    try {
      return Files.readAllBytes(object);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
