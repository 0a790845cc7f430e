package io.pgtracker.objects;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Reads {@code file:} locations. People write spaces and relative paths, which java.net.URI
 * refuses.
 */
final class FileLocation {
  private static final String SCHEME = "file:";

  private FileLocation() {}

  /** Whether it is for us. */
  static boolean matches(String location) {
    return location.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }

  /** The folder it names. */
  static Path parse(String location) {
    String rest = location.substring(SCHEME.length());
    if (rest.startsWith("//")) {
      int slash = rest.indexOf('/', 2);
      String host = slash < 0 ? rest.substring(2) : rest.substring(2, slash);
      if (!host.isEmpty() && !host.equals("localhost")) {
        throw new InvalidLocationException(
            location + " names a host '" + host + "' (three slashes begin an absolute folder)");
      }
      rest = slash < 0 ? "" : rest.substring(slash);
    }
    if (rest.isEmpty()) {
      throw new InvalidLocationException(location + " names no folder");
    }
    try {
      return Path.of(decode(rest, location));
    } catch (InvalidPathException e) {
      throw new InvalidLocationException(
          location + " is no path of this machine (is the locale UTF-8?): " + e.getReason());
    }
  }

  private static String decode(String text, String location) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); ) {
      if (text.charAt(i) != '%') {
        int character = text.codePointAt(i);
        bytes.writeBytes(Character.toString(character).getBytes(UTF_8));
        i += Character.charCount(character);
        continue;
      }
      int high = i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
      int low = i + 2 < text.length() ? Character.digit(text.charAt(i + 2), 16) : -1;
      if (high < 0 || low < 0) {
        throw new InvalidLocationException(
            location + " has a '%' without two hex digits (write %25 for the sign itself)");
      }
      bytes.write(high * 16 + low);
      i += 3;
    }
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
    } catch (CharacterCodingException e) {
      throw new InvalidLocationException(location + " has percent escapes that are not UTF-8");
    }
  }
}
