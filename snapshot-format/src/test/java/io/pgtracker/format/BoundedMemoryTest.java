package io.pgtracker.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads bombs in a JVM of its own with a heap far smaller than what they hold. */
class BoundedMemoryTest {
  private static final String HEAP = "-Xmx32m";
  private static final int MEGABYTE = 1 << 20;

  @TempDir Path folder;

  @Test
  void anEndlessLineIsRefusedAtTheLimitOfALine() throws Exception {
    assertThat(
            read(
                out -> {
                  out.write(headerLine());
                  repeat(out, "x".repeat(MEGABYTE), 64);
                }))
        .contains("line 2: the line is longer than 1048576 bytes");
  }

  @Test
  void aBombOfValidLinesIsRefusedAtTheLimitOfTheObject() throws Exception {
    String gap = Crafted.body(Samples.small()).get(3) + "\n";
    String block = gap.repeat(MEGABYTE / gap.length());
    assertThat(
            read(
                out -> {
                  out.write(headerLine());
                  repeat(out, block, 64);
                }))
        .contains("more than 50331648 bytes when decompressed");
  }

  @Test
  void aBombOfNothingButZerosIsRefused() throws Exception {
    assertThat(read(out -> repeat(out, "\0".repeat(MEGABYTE), 512)))
        .contains("line 1: the line is longer than 1048576 bytes");
  }

  @Test
  void nestingThatFillsALineIsRefused() throws Exception {
    assertThat(
            read(
                out -> {
                  out.write(headerLine());
                  repeat(out, "{\"kind\":\"frame\",\"x\":" + "[".repeat(MEGABYTE - 100) + "\n", 1);
                }))
        .contains("line 2: JSON beyond the limits");
  }

  @Test
  void aLineOfAsManyValuesAsFitIsRead() throws Exception {
    int rows = 500_000;
    String values =
        "\"columns\":{\"a\":\"int2\"},\"row_count\":%d,\"values\":{\"a\":[%s7]},\"end\":{\"rows\":%d"
            .formatted(rows, "7,".repeat(rows - 1), rows);
    String frame =
        Crafted.body(Samples.small())
            .get(1)
            .replaceFirst("\"columns\".*\"end\":\\{\"rows\":2", values);
    assertThat(
            read(
                out -> {
                  out.write(headerLine());
                  repeat(out, frame + "\n", 20);
                }))
        .contains("line 22: the object ends without a trailer");
  }

  @Test
  void aClaimOfTwoThousandMillionRowsGetsNoMemory() throws Exception {
    String frame =
        Crafted.body(Samples.small()).get(1).replace("\"row_count\":2", "\"row_count\":2147483647");
    assertThat(
            read(
                out -> {
                  out.write(headerLine());
                  repeat(out, frame + "\n", 1);
                }))
        .contains("fewer values than the 2147483647 of row_count");
  }

  /** What a test puts into an object. */
  private interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private static byte[] headerLine() {
    return (Crafted.body(Samples.small()).get(0) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static void repeat(OutputStream out, String block, int times) throws IOException {
    byte[] bytes = block.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < times; i++) {
      out.write(bytes);
    }
  }

  /** What the reader in the small JVM says about an object. */
  private String read(Content content) throws IOException, InterruptedException {
    Path object = folder.resolve("object.ndjson.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(object), 65_536)) {
      content.writeTo(out);
    }
    Process process =
        new ProcessBuilder(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                HEAP,
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                SmallJvmReader.class.getName(),
                object.toString(),
                Integer.toString(48 * MEGABYTE))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
