package io.pgtracker.ingest.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Rows in COPY's text format, gathered in a buffer that is used again. */
final class CopyText {
  /** How much is gathered before it is worth sending. */
  static final int FLUSH_BYTES = 64 * 1024;

  private byte[] buffer = new byte[FLUSH_BYTES + FLUSH_BYTES / 4];
  private int length;

  void row(@Nullable String[] values) {
    for (int column = 0; column < values.length; column++) {
      if (column > 0) {
        put('\t');
      }
      String value = values[column];
      if (value == null) {
        put('\\');
        put('N');
      } else {
        text(value);
      }
    }
    put('\n');
  }

  private void text(String value) {
    int chars = value.length();
    ensure(chars * 2);
    for (int i = 0; i < chars; i++) {
      char c = value.charAt(i);
      if (c >= 0x80) {
        rest(value.substring(i));
        return;
      }
      ascii(c);
    }
  }

  private void ascii(char c) {
    switch (c) {
      case '\\' -> pair('\\');
      case '\n' -> pair('n');
      case '\r' -> pair('r');
      case '\t' -> pair('t');
      default -> buffer[length++] = (byte) c;
    }
  }

  private void pair(char c) {
    buffer[length++] = '\\';
    buffer[length++] = (byte) c;
  }

  /** The part of a value from its first character beyond ASCII on. */
  private void rest(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    ensure(utf8.length * 2);
    for (byte b : utf8) {
      if (b < 0) {
        buffer[length++] = b;
      } else {
        ascii((char) b);
      }
    }
  }

  private void put(char c) {
    ensure(1);
    buffer[length++] = (byte) c;
  }

  private void ensure(int more) {
    if (buffer.length - length < more) {
      buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
    }
  }

  byte[] bytes() {
    return buffer;
  }

  int length() {
    return length;
  }

  void clear() {
    length = 0;
  }
}
