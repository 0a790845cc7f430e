package io.pgtracker.scraper.collect;

import io.pgtracker.catalog.Dataset;
import io.pgtracker.catalog.DatasetKind;
import io.pgtracker.catalog.DatasetScope;
import io.pgtracker.catalog.Fetch;
import io.pgtracker.catalog.Guide;
import io.pgtracker.catalog.Reading;
import io.pgtracker.catalog.ResetRule;
import io.pgtracker.catalog.Version;
import io.pgtracker.catalog.VersionedSql;
import io.pgtracker.scraper.connect.ConnectFailure;
import io.pgtracker.scraper.schedule.Due;
import io.pgtracker.scraper.schedule.Grid;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Statistics views of a server that no dataset reads, as a newer major version brings them: taken
 * whole under their own names, so that what they had to say is there once somebody asks.
 */
final class UnknownViews {
  /** How often they are taken. */
  static final Duration INTERVAL = Duration.ofMinutes(5);

  /** A view with more rows is taken in part, and said to be. */
  static final int MOST_ROWS = 10_000;

  private static final Duration LOOK_AGAIN = Duration.ofHours(1);
  private static final int MOST_VIEWS = 100;

  /** pg_stats and its kin hold values of columns, which stay where they are. */
  private static final String LOOK =
      "SELECT relname FROM pg_catalog.pg_class"
          + " WHERE relnamespace = 'pg_catalog'::pg_catalog.regnamespace AND relkind = 'v'"
          + " AND relname ~ '^pg_stat(io)?_[a-z0-9_]+$'"
          + " ORDER BY relname";

  private final ServerSession session;
  private final Set<String> known;
  private List<Due> found = List.of();
  private long lookedInHour = Long.MIN_VALUE;

  /**
   * @param known views that datasets read or that are left out on purpose; empty: nothing is looked
   *     for
   */
  UnknownViews(ServerSession session, Set<String> known) {
    this.session = session;
    this.known = known;
  }

  /** A dataset for each; looked for anew once an hour. */
  List<Due> due(Instant tick) throws ConnectFailure, SQLException {
    long hour = Grid.cell(tick, LOOK_AGAIN);
    if (!known.isEmpty() && hour != lookedInHour) {
      List<Due> views = new ArrayList<>();
      ResultRows rows = session.main().select(LOOK);
      for (@Nullable String[] row = rows.next(); row != null; row = rows.next()) {
        String view = Objects.requireNonNull(row[0]);
        if (!known.contains(view) && views.size() < MOST_VIEWS) {
          views.add(new Due(dataset(view), INTERVAL));
        }
      }
      found = List.copyOf(views);
      lookedInHour = hour;
    }
    return found;
  }

  /** Its name is checked to need no quotes. */
  private static Dataset dataset(String view) {
    String sql = "select * from pg_catalog." + view + " limit " + (MOST_ROWS + 1);
    return new Dataset(
        view,
        DatasetKind.SAMPLE,
        DatasetScope.INSTANCE,
        INTERVAL,
        null,
        Map.of(),
        Map.of(),
        Map.of(),
        ResetRule.NONE,
        List.of(),
        new Reading(
            new VersionedSql(new TreeMap<>(Map.of(new Version(0, 0), sql))),
            VersionedSql.NONE,
            Fetch.CURSOR,
            null,
            null),
        new Guide("A statistics view that this version does not know.", List.of(), null));
  }
}
