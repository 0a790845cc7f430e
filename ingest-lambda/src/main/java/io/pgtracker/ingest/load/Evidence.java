package io.pgtracker.ingest.load;

import io.pgtracker.format.FrameHead;
import io.pgtracker.format.MalformedObjectException;
import java.util.List;
import java.util.regex.Pattern;

/** Checks a frame's evidence, which later frames are judged by. */
final class Evidence {
  private static final Pattern COUNTERS =
      Pattern.compile("\\{(?:(?:\\d{1,20}|NULL)(?:,(?:\\d{1,20}|NULL)){0,63})?\\}");

  private static final Pattern OID = Pattern.compile("\\d{1,10}");
  private static final Pattern MOMENT =
      Pattern.compile(
          "\\d{4,6}-(?:0[1-9]|1[0-2])-[0-3]\\d[ T]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,6})?(?:Z|[+-]\\d\\d(?::?\\d\\d)?)");

  private Evidence() {}

  static void check(FrameHead head, long line) throws MalformedObjectException {
    String counters = head.evidence().get("database_counters");
    if (counters != null && !COUNTERS.matcher(counters).matches()) {
      throw new MalformedObjectException(line, "evidence database_counters is not an array");
    }
    for (String oid : List.of("database_oid", "newest_database_oid")) {
      String value = head.evidence().get(oid);
      if (value != null && !OID.matcher(value).matches()) {
        throw new MalformedObjectException(line, "evidence " + oid + " is not an oid");
      }
    }
    for (String reset : List.of("view_reset", "database_reset")) {
      String moment = head.evidence().get(reset);
      if (moment != null && !MOMENT.matcher(moment).matches()) {
        throw new MalformedObjectException(line, "evidence " + reset + " is not a moment");
      }
    }
  }
}
