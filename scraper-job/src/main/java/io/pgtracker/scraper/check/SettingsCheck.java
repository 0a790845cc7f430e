package io.pgtracker.scraper.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Settings of the server that decide how much there is to see. */
final class SettingsCheck {
  private static final int FIRST_WITH_QUERY_ID = 14;

  /** PostgreSQL's default of 1 kB cuts most generated SQL. */
  private static final int WANTED_QUERY_SIZE_BYTES = 4096;

  private static final String RELOAD = "; SELECT pg_reload_conf()";

  private SettingsCheck() {}

  static List<CheckItem> of(ServerFacts facts) {
    List<CheckItem> items = new ArrayList<>();
    items.add(
        switchedOn(
            "track_activities", facts.trackActivities(), "pg_stat_activity has no statements"));
    items.add(switchedOn("track_counts", facts.trackCounts(), "tables have no statistics"));
    items.add(
        facts.trackIoTiming()
            ? CheckItem.ok("track_io_timing", "on")
            : CheckItem.warning(
                "track_io_timing",
                "off: times of reading and writing stay 0",
                "ALTER SYSTEM SET track_io_timing = on" + RELOAD));
    if (facts.major() >= FIRST_WITH_QUERY_ID) {
      items.add(queryId(facts));
    }
    items.add(querySize(facts));
    return items;
  }

  private static CheckItem switchedOn(String setting, boolean on, String otherwise) {
    return on
        ? CheckItem.ok(setting, "on")
        : CheckItem.failed(
            setting, "off: " + otherwise, "ALTER SYSTEM SET " + setting + " = on" + RELOAD);
  }

  /** {@code auto} is on as soon as pg_stat_statements is loaded. */
  private static CheckItem queryId(ServerFacts facts) {
    String value = String.valueOf(facts.computeQueryId());
    boolean works =
        value.equals("on")
            || value.equals("regress")
            || (value.equals("auto") && facts.statementsLoaded());
    return works
        ? CheckItem.ok("compute_query_id", value)
        : CheckItem.warning(
            "compute_query_id",
            value + ": what runs is not joined to its statement's statistics",
            "ALTER SYSTEM SET compute_query_id = on" + RELOAD);
  }

  private static CheckItem querySize(ServerFacts facts) {
    String found = String.format(Locale.ROOT, "%,d bytes", facts.querySizeBytes());
    return facts.querySizeBytes() >= WANTED_QUERY_SIZE_BYTES
        ? CheckItem.ok("track_activity_query_size", found)
        : CheckItem.warning(
            "track_activity_query_size",
            found + ": longer statements are cut off in pg_stat_activity",
            "ALTER SYSTEM SET track_activity_query_size = '4kB', and restart the server");
  }
}
