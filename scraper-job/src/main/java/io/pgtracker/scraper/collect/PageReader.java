package io.pgtracker.scraper.collect;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads single pages of a dataset whose functions ask for locks. The SQL itself leaves out what is
 * locked by then; a lock that is taken between its look at pg_locks and the call of the function
 * refuses the page, and so does a relation dropped in between; the page is asked for again with a
 * fresh look. One that stays refused gets smaller until the row that can't be read stands alone.
 */
final class PageReader {
  /** Key to begin with: below all oids. */
  static final String BEFORE_ALL = "0";

  /** About 0.2 s of size functions; fewer would cost more round trips, more would wait longer. */
  static final int PAGE_ROWS = 1_000;

  private static final int ATTEMPTS = 2;

  /** Each costs up to the lock timeout; a server that refuses more often has other worries. */
  private static final int MOST_REFUSALS_OF_FRAME = 50;

  private static final String AFTER = "${after}";
  private static final String ROWS = "${page_rows}";

  /**
   * A lock; a relation, database or type that was dropped since the page began, which functions
   * that open it by its oid call an internal error.
   */
  private static final Set<String> REFUSED = Set.of("55P03", "XX000", "3D000", "42704");

  private final MonitoredConnection connection;
  private final String sql;
  private int pageRows = PAGE_ROWS;
  private int suspects;
  private int refusals;
  private @Nullable Opened opened;
  private long statementStart = System.nanoTime();

  PageReader(MonitoredConnection connection, String sql) {
    this.connection = connection;
    this.sql = sql;
  }

  /**
   * A page.
   *
   * @param asked rows asked for; a page that has fewer is the last
   */
  record Page(Opened opened, ResultRows rows, int asked) {}

  /** What the server said when the last transaction was opened; null before the first. */
  @Nullable Opened opened() {
    return opened;
  }

  /** How long the last statement took. */
  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - statementStart);
  }

  /** The rows whose key is above one; ends its transaction in any case. */
  Page read(String after) throws SQLException {
    int attempt = 1;
    while (true) {
      try {
        Page page = readOnce(after);
        grow();
        return page;
      } catch (SQLException e) {
        connection.rollback();
        refusals++;
        String state = e.getSQLState();
        if (state == null || !REFUSED.contains(state) || refusals > MOST_REFUSALS_OF_FRAME) {
          throw e;
        }
        if (attempt < ATTEMPTS) {
          attempt++;
        } else if (pageRows > 1) {
          suspects = pageRows;
          pageRows /= 2;
          attempt = 1;
        } else {
          throw e;
        }
      }
    }
  }

  /** Pages grow again once the rows that were refused together are behind. */
  private void grow() {
    suspects -= pageRows;
    if (suspects <= 0) {
      pageRows = Math.min(pageRows * 2, PAGE_ROWS);
    }
  }

  private Page readOnce(String after) throws SQLException {
    statementStart = System.nanoTime();
    Opened now = connection.open();
    opened = now;
    statementStart = System.nanoTime();
    // In quotes, so that it takes the key's own type whatever it is compared with.
    ResultRows rows =
        connection.query(
            sql.replace(AFTER, "'" + after + "'").replace(ROWS, Integer.toString(pageRows)));
    connection.commit();
    return new Page(now, rows, pageRows);
  }
}
