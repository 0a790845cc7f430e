package io.pgtracker.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.CharBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Reads one object line by line, trusting nothing in it. Memory is bounded by one line. Lines come
 * before the checksums at the end are known: what they hold must not take effect until the trailer
 * has been returned, which happens only after everything was verified.
 */
public final class SnapshotReader implements Closeable {
  private final LineSource source;
  private final Limits limits;
  private final ObjectGrammar grammar;
  private long line;
  private boolean over;

  /**
   * @param compressed the object as stored; closed with this reader
   */
  public SnapshotReader(InputStream compressed, Limits limits) {
    this.source = new LineSource(compressed, limits);
    this.limits = limits;
    this.grammar = new ObjectGrammar(limits.frameRows());
  }

  /**
   * The next line, null after the trailer. After an exception there is nothing more to read.
   *
   * @throws IOException when the stream below fails; a new attempt may succeed
   * @throws MalformedObjectException when the object breaks the format; it always will
   * @throws UnsupportedFormatException when a newer program wrote it
   */
  public @Nullable SnapshotLine next()
      throws IOException, MalformedObjectException, UnsupportedFormatException {
    if (over) {
      return null;
    }
    over = true; // unless this line is read to its end
    CharBuffer chars = source.next();
    line = source.line();
    if (chars == null) {
      throw malformed("the object ends without a trailer; it is truncated");
    }
    SnapshotLine read;
    try (JsonLine json = new JsonLine(chars, line)) {
      read = read(json);
      json.end();
    }
    refuseIf(grammar.judge(read));
    if (read instanceof ObjectTrailer trailer) {
      refuseIf(grammar.judge(trailer, line - 1, source.checksumBefore()));
      if (source.next() != null) {
        throw malformed("lines follow the trailer");
      }
    } else {
      over = false;
    }
    return read;
  }

  /** Line of what {@link #next} returned last, from 1; 0 before. */
  public long line() {
    return line;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }

  private SnapshotLine read(JsonLine json)
      throws MalformedObjectException, UnsupportedFormatException {
    if (!FieldNames.KIND.equals(json.nextField())) {
      throw json.malformed("the line does not begin with its kind");
    }
    String kind = json.text(FieldNames.KIND);
    return switch (kind) {
      case FieldNames.HEADER -> HeaderLine.read(json);
      case FieldNames.FRAME -> FrameLine.read(json, limits);
      case FieldNames.GAP -> GapLine.read(json);
      case FieldNames.TRAILER -> TrailerLine.read(json);
      default -> throw json.malformed("unknown kind of line " + Texts.quote(kind));
    };
  }

  private void refuseIf(@Nullable String reason) throws MalformedObjectException {
    if (reason != null) {
      throw malformed(reason);
    }
  }

  private MalformedObjectException malformed(String reason) {
    return new MalformedObjectException(line, reason);
  }
}
