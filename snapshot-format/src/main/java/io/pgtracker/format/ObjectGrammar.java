package io.pgtracker.format;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Which line may follow which: header, whole frames and gaps, trailer; and keeps the counts. */
final class ObjectGrammar {
  private final long maxFrameRows;
  private boolean headerSeen;
  private @Nullable FrameHead openHead;
  private int nextPart;
  private long frameRows;
  private long frameVanished;
  private long frames;
  private long rows;

  ObjectGrammar(long maxFrameRows) {
    this.maxFrameRows = maxFrameRows;
  }

  /** Judges a line; null means it may stand here, otherwise the reason why it may not. */
  @Nullable String judge(SnapshotLine line) {
    boolean isHeader = line instanceof ObjectHeader;
    if (isHeader == headerSeen) {
      return isHeader ? "a second header" : "the object does not begin with a header";
    }
    headerSeen = true;
    if (line instanceof FramePart part) {
      return judge(part);
    }
    if (openHead != null) {
      return "a frame of " + openHead.dataset() + " is not ended";
    }
    return null;
  }

  /** Judges the trailer against what was read before it; null when all agrees. */
  @Nullable String judge(ObjectTrailer trailer, long linesBefore, long checksumBefore) {
    if (trailer.lines() != linesBefore) {
      return "the trailer counts " + trailer.lines() + " lines, the object has " + linesBefore;
    }
    if (trailer.frames() != frames) {
      return "the trailer counts " + trailer.frames() + " frames, the object has " + frames;
    }
    if (trailer.rows() != rows) {
      return "the trailer counts " + trailer.rows() + " rows, the object has " + rows;
    }
    if (!trailer.crc32c().equals(HexFormat.of().toHexDigits((int) checksumBefore))) {
      return "the checksum in the trailer does not match the content";
    }
    return null;
  }

  private @Nullable String judge(FramePart part) {
    if (openHead != null && !openHead.equals(part.head())) {
      return "the head of a part differs from that of the part before it";
    }
    if (part.part() != nextPart) {
      return "part " + part.part() + " of a frame where part " + nextPart + " belongs";
    }
    frameRows += part.rows().rowCount();
    frameVanished += part.vanished().rowCount();
    if (frameRows + frameVanished > maxFrameRows) {
      return "a frame has more than " + maxFrameRows + " rows";
    }
    FrameEnd end = part.end();
    if (end == null) {
      openHead = part.head();
      nextPart++;
      return null;
    }
    if (end.rows() != frameRows) {
      return "a frame ends with " + end.rows() + " rows, its parts have " + frameRows;
    }
    if (end.vanished() != frameVanished) {
      return "a frame ends with "
          + end.vanished()
          + " vanished keys, its parts have "
          + frameVanished;
    }
    if (end.complete() && part.head().changes() != null) {
      return "changes that call themselves complete";
    }
    frames++;
    rows += frameRows;
    openHead = null;
    nextPart = 0;
    frameRows = 0;
    frameVanished = 0;
    return null;
  }
}
