package io.pgtracker.ingest;

import io.pgtracker.objects.StoredObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Objects as no scraper writes them; counts and checksum are right unless they are meant. */
final class CraftedObject {
  private static final Pattern ROW_COUNT = Pattern.compile("\"row_count\":(\\d{1,9})\\b");

  private CraftedObject() {}

  /** An object whose lines before the trailer, as one text, have been changed. */
  static StoredObject changed(StoredObject object, UnaryOperator<String> change) {
    String body = change.apply(String.join("\n", body(object)) + "\n");
    return withContent(object, sealed(body.getBytes(StandardCharsets.UTF_8)));
  }

  /** Lines of an object without its trailer. */
  static List<String> body(StoredObject object) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(object.content()))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<String> lines = new ArrayList<>(text.lines().toList());
      lines.remove(lines.size() - 1);
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same key with other bytes. */
  static StoredObject withContent(StoredObject object, byte[] content) {
    return new StoredObject(object.key(), TestObjects.md5(content), content);
  }

  /** Lines with a trailer that agrees with them. */
  static byte[] sealed(byte[] body) {
    CRC32C crc = new CRC32C();
    crc.update(body);
    long rows = 0;
    List<String> lines = new String(body, StandardCharsets.ISO_8859_1).lines().toList();
    for (String line : lines) {
      Matcher count = ROW_COUNT.matcher(line);
      rows += count.find() ? Long.parseLong(count.group(1)) : 0;
    }
    long frames = lines.stream().filter(line -> line.contains("\"end\":{")).count();
    String trailer =
        "{\"kind\":\"trailer\",\"lines\":%d,\"frames\":%d,\"rows\":%d,\"crc32c\":\"%08x\"}\n"
            .formatted(lines.size(), frames, rows, crc.getValue());
    return gzip(
        out -> {
          out.write(body);
          out.write(trailer.getBytes(StandardCharsets.UTF_8));
        });
  }

  /** The same for lines written one after the other. */
  static byte[] sealed(Content content) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try {
      content.writeTo(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sealed(body.toByteArray());
  }

  /** Anything, compressed. */
  static byte[] gzip(Content content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes, 65_536)) {
      content.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** What to compress. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }
}
