package io.pgtracker.scraper.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether pg_stat_statements is loaded, installed somewhere, up to date and counting. */
final class StatementsCheck {
  static final String NAME = "pg_stat_statements";

  private StatementsCheck() {}

  /** Whether its views can be read. */
  static boolean works(ServerFacts facts, List<DatabaseFinding> databases) {
    return facts.statementsLoaded() && home(databases).isPresent();
  }

  private static Optional<DatabaseFinding> home(List<DatabaseFinding> databases) {
    return databases.stream().filter(database -> database.statementsVersion() != null).findFirst();
  }

  /**
   * Items of what was found.
   *
   * @param feeds parts of the product that stay empty without it
   */
  static List<CheckItem> of(
      ServerFacts facts, List<DatabaseFinding> databases, List<String> feeds) {
    Optional<DatabaseFinding> home = home(databases);
    boolean loaded = facts.statementsLoaded();
    if (!loaded || home.isEmpty()) {
      return List.of(missing(facts, databases, loaded, home.isPresent()).feeding(feeds));
    }
    List<CheckItem> items = new ArrayList<>();
    items.add(installed(home.get()));
    if ("none".equals(facts.statementsTrack())) {
      items.add(
          CheckItem.failed(
                  NAME + ".track",
                  "none: nothing is counted",
                  "ALTER SYSTEM SET pg_stat_statements.track = top; SELECT pg_reload_conf()")
              .feeding(feeds));
    }
    return items;
  }

  private static CheckItem installed(DatabaseFinding home) {
    String version = String.valueOf(home.statementsVersion());
    String where = version + " in database " + home.database();
    String available = home.statementsAvailable();
    return available == null || available.equals(version)
        ? CheckItem.ok(NAME, where)
        : CheckItem.warning(
            NAME,
            where + ", while the server brings " + available,
            "in database " + home.database() + ": ALTER EXTENSION pg_stat_statements UPDATE");
  }

  private static CheckItem missing(
      ServerFacts facts, List<DatabaseFinding> databases, boolean loaded, boolean installed) {
    boolean available =
        databases.stream().anyMatch(database -> database.statementsAvailable() != null);
    List<String> steps = new ArrayList<>();
    List<String> lacks = new ArrayList<>();
    if (!available) {
      steps.add("install PostgreSQL's contrib package on the server");
    }
    if (!loaded) {
      lacks.add("not loaded");
      String before = facts.preloaded() == null ? "" : facts.preloaded();
      steps.add(
          "ALTER SYSTEM SET shared_preload_libraries = "
              + (before.isBlank() ? NAME : before + ", " + NAME)
              + ", and restart the server");
    }
    if (!installed) {
      boolean all = databases.size() < DatabasesCheck.MOST_VISITED;
      lacks.add(
          all
              ? "installed in no database"
              : "installed in none of the " + databases.size() + " databases looked at");
      steps.add(
          "CREATE EXTENSION pg_stat_statements (in one database)"
              + (all ? "" : ", or name in --url the database that has it"));
    }
    return CheckItem.failed(NAME, String.join(", ", lacks), String.join("; then ", steps));
  }
}
