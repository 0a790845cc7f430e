package io.pgtracker.pipeline.guest;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.format.FramePart;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole run of the command as its role's server sees it, from the connection to its end. */
class WholeRunTest {
  private static final Pattern STATEMENT =
      Pattern.compile("(\\d+) pgtracker LOG:  (statement|execute [^:]*): (.*)", Pattern.DOTALL);
  private static final Pattern READING =
      Pattern.compile(
          "(declare \\w+ no scroll cursor for )?(--[^\\n]*\\s+)*(select|fetch|close|with)\\b.*",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final String MARKER = "/* pgtracker */ ";
  private static final List<String> GUARDS =
      List.of(
          "BEGIN READ ONLY; ",
          "SET LOCAL statement_timeout = 5000; ",
          "SET LOCAL lock_timeout = " + Host.LOCK_TIMEOUT_MILLIS + "; ",
          "SET LOCAL idle_in_transaction_session_timeout = ",
          "SET LOCAL application_name = 'pgtracker'; ");

  @TempDir private static Path folder;
  private static Host host;
  private static List<List<Watcher.Session>> looks;
  private static List<FramePart> parts;
  private static List<String> log;

  /** A table is held and another waited for, in the sight of the scraper, all the time. */
  @BeforeAll
  static void scrape() throws Exception {
    host = Host.start();
    try (TableLocks locks = new TableLocks(host.server());
        Watcher watcher = new Watcher(host.server())) {
      locks.begin();
      watcher.begin();
      assertThat(Host.scrape(host.uri(), folder, "--every=1s", "--for=4s")).isZero();
      looks = watcher.end();
    }
    parts = Objects.parts(folder);
    log = host.log();
  }

  @AfterAll
  static void stop() {
    host.close();
  }

  @Test
  void everyStatementOfTheRoleIsMarkedAndInAGuardedTransaction() {
    Set<String> open = new HashSet<>(); // pids in a transaction
    int transactions = 0;
    for (String message : log) {
      Matcher statement = STATEMENT.matcher(message);
      if (!statement.matches()) {
        continue;
      }
      assertThat(statement.group(2)).as("the simple protocol").isEqualTo("statement");
      String pid = statement.group(1);
      assertThat(statement.group(3)).startsWith(MARKER);
      String sql = statement.group(3).substring(MARKER.length());
      if (!open.contains(pid)) {
        assertThat(sql).contains(GUARDS).startsWith("BEGIN READ ONLY; ").contains("; SELECT ");
        assertThat(sql.replace("SET LOCAL", "")).doesNotContain("SET ");
        open.add(pid);
        transactions++;
      } else if (sql.equals("COMMIT") || sql.equals("ROLLBACK")) {
        open.remove(pid);
      } else {
        assertThat(sql).matches(READING).doesNotContain("BEGIN", "SET ");
      }
    }
    assertThat(transactions).isGreaterThan(30);
    assertThat(open).isEmpty();
  }

  @Test
  void nothingOfItFailedOrWarned() {
    assertThat(log).noneMatch(message -> message.matches("(?s).*(ERROR|FATAL|WARNING):.*"));
    assertThat(Objects.failures(parts)).isEmpty();
  }

  @Test
  void itHasOneConnectionToADatabaseAtATimeUnderItsName() {
    assertThat(looks).hasSizeGreaterThan(20);
    assertThat(Watcher.most(looks))
        .containsEntry("postgres", 1)
        .containsEntry("shop", 1)
        .hasSize(2);
    List<Watcher.Session> sessions = looks.stream().flatMap(List::stream).toList();
    assertThat(sessions).allMatch(session -> session.application().equals("pgtracker"));
    assertThat(sessions).noneMatch(Watcher.Session::writes);
  }

  @Test
  void itLeavesItselfOut() {
    Set<String> own =
        log.stream().map(line -> line.substring(0, line.indexOf(' '))).collect(Collectors.toSet());
    assertThat(own).hasSizeGreaterThan(1);
    for (String dataset : List.of("pg_stat_activity", "pg_locks")) {
      assertThat(Objects.values(parts, dataset, "pid"))
          .isNotEmpty()
          .doesNotContainAnyElementsOf(own);
    }
  }

  @Test
  void aTableThatIsHeldOrWaitedForDelaysNothing() {
    assertThat(Objects.values(parts, "pg_locks", "mode")).contains("AccessExclusiveLock");
    assertThat(Objects.values(parts, "pg_locks", "granted")).contains("t", "f");
    assertThat(Objects.values(parts, "pg_stat_user_tables", "relname"))
        .contains("stock", "held", "wanted");
    // The server's own word, whatever else this machine is busy with.
    assertThat(log).noneMatch(message -> message.contains("still waiting for"));
  }
}
