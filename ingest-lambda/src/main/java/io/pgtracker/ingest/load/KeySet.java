package io.pgtracker.ingest.load;

import io.pgtracker.format.MalformedObjectException;

/**
 * The keys of a frame, of which each may come once. A frame may have ten million rows, so a key is
 * held as 64 bits of hash, about 16 bytes each: two different keys of a frame of 100,000 rows share
 * one with a chance of 1 in 3,000 million.
 */
final class KeySet {
  private long[] slots = new long[1 << 10];
  private int size;

  void add(String key, long line) throws MalformedObjectException {
    if (4 * (size + 1) > 3 * slots.length) {
      grow();
    }
    if (!put(slots, hash(key))) {
      throw new MalformedObjectException(line, "two rows of the frame have the same key");
    }
    size++;
  }

  boolean contains(String key) {
    long hash = hash(key);
    int mask = slots.length - 1;
    int at = (int) hash & mask;
    while (slots[at] != 0 && slots[at] != hash) {
      at = (at + 1) & mask;
    }
    return slots[at] == hash;
  }

  private void grow() {
    long[] larger = new long[slots.length * 2];
    for (long hash : slots) {
      if (hash != 0) {
        put(larger, hash);
      }
    }
    slots = larger;
  }

  /** False when it was there. */
  private static boolean put(long[] slots, long hash) {
    int mask = slots.length - 1;
    int at = (int) hash & mask;
    while (slots[at] != 0) {
      if (slots[at] == hash) {
        return false;
      }
      at = (at + 1) & mask;
    }
    slots[at] = hash;
    return true;
  }

  /** FNV-1a over the characters, its bits mixed as MurmurHash3 does at its end; never 0. */
  private static long hash(String key) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    hash ^= hash >>> 33;
    return hash == 0 ? 1 : hash;
  }
}
