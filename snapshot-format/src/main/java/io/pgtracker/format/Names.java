package io.pgtracker.format;

import java.util.regex.Pattern;

/** Shapes of the names that an object may hold. */
final class Names {
  /** Longest JSON key; a PostgreSQL identifier has at most 63 bytes. */
  static final int MAX_KEY_CHARS = 256;

  /** Most labels of an instance. */
  static final int MAX_LABELS = 64;

  /** Most entries of a frame's evidence. */
  static final int MAX_EVIDENCE = 64;

  /** Most columns of a key; PostgreSQL's own limit for an index. */
  static final int MAX_KEY_COLUMNS = 32;

  private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_]{0,62}");
  private static final Pattern OBJECT_ID = Pattern.compile("[0-9a-f]{32}");

  private Names() {}

  /** Names of datasets and reasons of gaps. */
  static boolean isWord(String text) {
    return WORD.matcher(text).matches();
  }

  static boolean isObjectId(String text) {
    return OBJECT_ID.matcher(text).matches();
  }
}
