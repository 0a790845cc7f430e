package io.pgtracker.ingest.lambda.health;

import io.pgtracker.ingest.store.NamedSql;
import io.pgtracker.ingest.store.Pages;
import io.pgtracker.ingest.store.ResultRow;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the store knows of its sources.
 *
 * @param instances instances known
 * @param silent those from which nothing has come for a time, by name
 * @param retired number of those from which nothing has come for a week: nobody waits for them
 * @param refusedInLastDay objects refused since this time yesterday
 * @param secondsSinceNewest age of the newest object of all; null: there is none
 */
public record StoreHealth(
    long instances,
    List<String> silent,
    long retired,
    long refusedInLastDay,
    @Nullable Double secondsSinceNewest) {
  private static final NamedSql INSTANCES = NamedSql.beside(StoreHealth.class, "instances");
  private static final NamedSql REFUSED = NamedSql.beside(StoreHealth.class, "refused");
  private static final double RETIRED_SECONDS = Duration.ofDays(7).toSeconds();

  /**
   * Reads it: an entry of an index for each instance.
   *
   * @param silentAfter from when on an instance counts as silent
   */
  public static StoreHealth read(StoreSession session, Duration silentAfter) throws StoreException {
    List<String> silent = new ArrayList<>();
    long retired = 0;
    Double newest = null;
    List<ResultRow> rows = Pages.read(session, INSTANCES, Map.of());
    for (ResultRow row : rows) {
      String seconds = row.get("seconds_since_newest");
      double age = seconds == null ? Double.POSITIVE_INFINITY : Double.parseDouble(seconds);
      if (age > RETIRED_SECONDS) {
        retired++;
      } else if (age > silentAfter.toSeconds()) {
        silent.add(row.text("instance"));
      }
      if (seconds != null && (newest == null || age < newest)) {
        newest = age;
      }
    }
    long refused = session.run(REFUSED, Map.of()).get(0).number("objects");
    session.rollback();
    return new StoreHealth(rows.size(), List.copyOf(silent), retired, refused, newest);
  }
}
