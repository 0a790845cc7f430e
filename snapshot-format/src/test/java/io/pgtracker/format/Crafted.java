package io.pgtracker.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Objects made line by line, as a hostile or broken writer might. */
final class Crafted {
  private static final Pattern ROW_COUNT = Pattern.compile("\"row_count\":(\\d{1,9})\\b");

  private Crafted() {}

  /** Lines of an object without its trailer. */
  static List<String> body(byte[] object) {
    List<String> lines = new ArrayList<>(text(object).lines().toList());
    lines.remove(lines.size() - 1);
    return lines;
  }

  /** Content of an object, decompressed. */
  static String text(byte[] object) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(object))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An object of these lines with a trailer that agrees with them. */
  static byte[] sealed(List<String> body) {
    String text = String.join("\n", body) + "\n";
    return gzip(text + trailer(body, text.getBytes(StandardCharsets.UTF_8)) + "\n");
  }

  /** The same for content that is not text. */
  static byte[] sealed(List<String> body, byte[] bytes) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(bytes);
    all.writeBytes((trailer(body, bytes) + "\n").getBytes(StandardCharsets.UTF_8));
    return gzip(all.toByteArray());
  }

  static String trailer(List<String> body, byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes);
    long rows = 0;
    for (String line : body) {
      Matcher count = ROW_COUNT.matcher(line);
      rows += count.find() ? Long.parseLong(count.group(1)) : 0;
    }
    long frames = body.stream().filter(line -> line.contains("\"end\":{")).count();
    return String.format(
        "{\"kind\":\"trailer\",\"lines\":%d,\"frames\":%d,\"rows\":%d,\"crc32c\":\"%08x\"}",
        body.size(), frames, rows, crc.getValue());
  }

  static byte[] gzip(String text) {
    return gzip(text.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] gzip(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
