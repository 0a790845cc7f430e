package io.pgtracker.ingest.load;

import io.pgtracker.format.FrameHead;
import io.pgtracker.format.MalformedObjectException;
import java.util.regex.Pattern;

/** Checks a frame's evidence, which later frames are judged by. */
final class Evidence {
  private static final Pattern COUNTERS =
      Pattern.compile("\\{(?:(?:\\d{1,20}|NULL)(?:,(?:\\d{1,20}|NULL)){0,63})?\\}");

  private Evidence() {}

  static void check(FrameHead head, long line) throws MalformedObjectException {
    String counters = head.evidence().get("database_counters");
    if (counters != null && !COUNTERS.matcher(counters).matches()) {
      throw new MalformedObjectException(line, "evidence database_counters is not an array");
    }
  }
}
