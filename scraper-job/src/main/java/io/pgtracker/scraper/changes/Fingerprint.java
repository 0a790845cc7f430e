package io.pgtracker.scraper.changes;

import org.jspecify.annotations.Nullable;

/**
 * 128 bits that stand for texts. Two independent hashes of 64 bits: that a changed row has both of
 * the old one's does not happen by accident in the life of a fleet.
 */
record Fingerprint(long first, long second) {
  private static final long A = 0x9E3779B97F4A7C15L;
  private static final long B = 0xD6E8FEB86659FD93L;

  /** Of values in their order; a null differs from any text. */
  static Fingerprint of(@Nullable String... values) {
    long a = A;
    long b = B;
    for (String value : values) {
      int length = value == null ? -1 : value.length();
      for (int i = 0; i < length; i++) {
        char c = value.charAt(i);
        a = (a ^ c) * A;
        a ^= a >>> 32;
        b = (b ^ c) * B;
        b ^= b >>> 29;
      }
      a = (a ^ length) * B; // where a value ends makes a difference
      a ^= a >>> 31;
      b = (b ^ length) * A;
      b ^= b >>> 33;
    }
    return new Fingerprint(a, b);
  }
}
