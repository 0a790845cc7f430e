package io.pgtracker.objects;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Which keys an object store takes, so that a key means the same in a folder and in a bucket. */
final class KeyRules {
  /** Folder for unfinished files at the root of a file store; no key leads there. */
  static final String UNFINISHED = ".pgtracker-unfinished";

  /** S3 allows no more for bucket prefix and key together. */
  static final int MAX_KEY_BYTES = 1024;

  /** The order of listings: by the keys' UTF-8 bytes, which is not that of {@code compareTo}. */
  static final Comparator<String> BYTE_ORDER =
      (left, right) -> Arrays.compareUnsigned(left.getBytes(UTF_8), right.getBytes(UTF_8));

  private KeyRules() {}

  /**
   * Refuses a key that is no plain relative path.
   *
   * @throws ObjectStoreException not retryable, saying which rule it breaks
   */
  static void check(String key, String location) throws ObjectStoreException {
    String problem = problemWith(key);
    if (problem != null) {
      throw new ObjectStoreException(
          "not a key for %s: '%s' %s; nothing was read or written"
              .formatted(location, printable(key), problem),
          false,
          null);
    }
  }

  /** Whether {@link #check} takes it. */
  static boolean isValid(String key) {
    return problemWith(key) == null;
  }

  private static @Nullable String problemWith(String key) {
    if (key.isEmpty()) {
      return "is empty";
    }
    if (key.chars().anyMatch(c -> c < 0x20 || c == 0x7f || c == '\\')) {
      return "contains a backslash or a control character";
    }
    try {
      if (UTF_8.newEncoder().encode(CharBuffer.wrap(key)).remaining() > MAX_KEY_BYTES) {
        return "is longer than " + MAX_KEY_BYTES + " bytes";
      }
    } catch (CharacterCodingException halfSurrogate) {
      return "is not valid Unicode";
    }
    String[] segments = key.split("/", -1);
    for (String segment : segments) {
      if (segment.isEmpty()) {
        return "begins or ends with '/' or contains '//'";
      }
      if (segment.equals(".") || segment.equals("..")) {
        return "contains the segment '" + segment + "'";
      }
    }
    return segments[0].equals(UNFINISHED) ? "lies in the folder for unfinished files" : null;
  }

  private static String printable(String key) {
    String shown = key.length() > 200 ? key.substring(0, 200) + "…" : key;
    return shown.replaceAll("\\p{Cntrl}", "?");
  }
}
