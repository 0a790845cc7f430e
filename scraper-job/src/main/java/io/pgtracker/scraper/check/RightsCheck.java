package io.pgtracker.scraper.check;

import io.pgtracker.scraper.connect.SqlNames;
import java.util.ArrayList;
import java.util.List;

/** Whether the version is supported and the role has the rights it needs and no more. */
final class RightsCheck {
  private static final int OLDEST_MAJOR = 10;
  private static final int NEWEST_KNOWN_MAJOR = 18;

  private RightsCheck() {}

  static List<CheckItem> of(ServerFacts facts) {
    List<CheckItem> items = new ArrayList<>();
    items.add(version(facts));
    items.add(monitor(facts));
    if (facts.isSuperuser()) {
      items.add(
          CheckItem.warning(
              "superuser",
              facts.role() + " is a superuser, and reading statistics needs none",
              "connect as a role of its own; pgtracker grants prints the SQL that makes it"));
    }
    return items;
  }

  private static CheckItem version(ServerFacts facts) {
    String found =
        "PostgreSQL " + facts.version() + (facts.inRecovery() ? ", standby" : ", primary");
    if (facts.major() < OLDEST_MAJOR) {
      return CheckItem.failed(
          "version", found + " is older than 10", "upgrade the server; 10 and newer are read");
    }
    return facts.major() > NEWEST_KNOWN_MAJOR
        ? CheckItem.ok("version", found + ": newer than this pgtracker; what it has new is kept")
        : CheckItem.ok("version", found);
  }

  private static CheckItem monitor(ServerFacts facts) {
    if (facts.isMonitor()) {
      return CheckItem.ok(
          "rights",
          facts.role() + (facts.isSuperuser() ? " may read all" : " has the rights of pg_monitor"));
    }
    return CheckItem.failed(
        "rights",
        facts.role() + " lacks the rights of pg_monitor: texts and sessions of others stay hidden",
        "GRANT pg_monitor TO " + SqlNames.quoteIdentifier(facts.role()));
  }
}
