package io.pgtracker.scraper.changes;

/** A row as the reader of the chain knows it. Mutable, since there may be 100,000 of them. */
final class SentRow {
  private long first;
  private long second;
  private int seenIn;

  SentRow(Fingerprint content, int frame) {
    this.first = content.first();
    this.second = content.second();
    this.seenIn = frame;
  }

  /** Notes the row in a frame; tells whether its content is another than before. */
  boolean see(Fingerprint content, int frame) {
    boolean changed = first != content.first() || second != content.second();
    first = content.first();
    second = content.second();
    seenIn = frame;
    return changed;
  }

  /** Whether the row was in a frame. */
  boolean isSeenIn(int frame) {
    return seenIn == frame;
  }

  Fingerprint content() {
    return new Fingerprint(first, second);
  }
}
