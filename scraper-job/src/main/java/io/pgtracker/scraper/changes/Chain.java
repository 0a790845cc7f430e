package io.pgtracker.scraper.changes;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the reader of one chain knows once all of it has arrived. */
final class Chain {
  private final Instant baseTick;
  private final Fingerprint lasting;
  private final Map<String, SentRow> rows = new HashMap<>();
  private long base;
  private long previous;
  private int frames;
  private Instant collectedAt;
  private @Nullable String databaseCounters;

  private Chain(Instant baseTick, Fingerprint lasting, Instant collectedAt) {
    this.baseTick = baseTick;
    this.lasting = lasting;
    this.collectedAt = collectedAt;
  }

  /** A chain that is to begin with a frame. */
  static Chain startingWith(FrameFacts facts) {
    return new Chain(facts.tick(), facts.lasting(), facts.collectedAt());
  }

  /** Tick of the complete frame it began with. */
  Instant baseTick() {
    return baseTick;
  }

  /** Sequence of the complete frame it began with. */
  long base() {
    return base;
  }

  /** Sequence of its last frame. */
  long previous() {
    return previous;
  }

  /** Whether no frame of it was sent yet. */
  boolean isNew() {
    return frames == 0;
  }

  /** Number of the frame under way within the chain. */
  int frameUnderWay() {
    return frames + 1;
  }

  /** Rows by the text of their key. */
  Map<String, SentRow> rows() {
    return rows;
  }

  /** Whether a frame may tell its changes since the last one: nothing but rows may be another. */
  boolean mayGoOnWith(FrameFacts facts) {
    return facts.collectedAt().isAfter(collectedAt)
        && facts.lasting().equals(lasting)
        && !anyFell(databaseCounters, facts.databaseCounters());
  }

  /** Adds a frame that stands in an object. */
  void add(FrameFacts facts, long sequence) {
    base = isNew() ? sequence : base;
    previous = sequence;
    collectedAt = facts.collectedAt();
    databaseCounters = facts.databaseCounters();
    frames++;
  }

  /** Whether a number of an array in PostgreSQL's text is lower now; true if they can't be told. */
  private static boolean anyFell(@Nullable String before, @Nullable String now) {
    if (before == null || now == null || before.equals(now)) {
      return !Objects.equals(before, now);
    }
    String[] old = before.replaceAll("[{}]", "").split(",", -1);
    String[] current = now.replaceAll("[{}]", "").split(",", -1);
    boolean fell = old.length != current.length;
    try {
      for (int i = 0; i < old.length && !fell; i++) {
        fell = new BigDecimal(current[i]).compareTo(new BigDecimal(old[i])) < 0;
      }
    } catch (NumberFormatException noNumber) {
      return true;
    }
    return fell;
  }

  /** Writes all of it, to go on in another process. */
  void writeTo(DataOutput out) throws IOException {
    write(out, baseTick);
    write(out, lasting);
    write(out, collectedAt);
    out.writeLong(base);
    out.writeLong(previous);
    out.writeBoolean(databaseCounters != null);
    if (databaseCounters != null) {
      out.writeUTF(databaseCounters);
    }
    out.writeInt(rows.size());
    for (Map.Entry<String, SentRow> row : rows.entrySet()) {
      out.writeUTF(row.getKey());
      write(out, row.getValue().content());
    }
  }

  /** Reads what {@link #writeTo} wrote. */
  static Chain readFrom(DataInput in) throws IOException {
    Chain chain = new Chain(instant(in), fingerprint(in), instant(in));
    chain.base = in.readLong();
    chain.previous = in.readLong();
    chain.databaseCounters = in.readBoolean() ? in.readUTF() : null;
    chain.frames = 1;
    int rows = in.readInt();
    for (int i = 0; i < rows; i++) {
      chain.rows.put(in.readUTF(), new SentRow(fingerprint(in), chain.frames));
    }
    return chain;
  }

  private static void write(DataOutput out, Instant moment) throws IOException {
    out.writeLong(moment.getEpochSecond());
    out.writeInt(moment.getNano());
  }

  private static Instant instant(DataInput in) throws IOException {
    return Instant.ofEpochSecond(in.readLong(), in.readInt());
  }

  private static void write(DataOutput out, Fingerprint fingerprint) throws IOException {
    out.writeLong(fingerprint.first());
    out.writeLong(fingerprint.second());
  }

  private static Fingerprint fingerprint(DataInput in) throws IOException {
    return new Fingerprint(in.readLong(), in.readLong());
  }
}
