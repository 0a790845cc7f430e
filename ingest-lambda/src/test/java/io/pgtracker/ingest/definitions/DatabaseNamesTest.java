package io.pgtracker.ingest.definitions;

import static io.pgtracker.ingest.definitions.HandmadeStore.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.ingest.store.StoreException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names of databases, by their OIDs, against rows whose answers are known. */
class DatabaseNamesTest {
  @Test
  void databasesAreCalledAsTheyWereLastSeen() throws StoreException, SQLException {
    try (HandmadeStore store = new HandmadeStore()) {
      store.clear();
      seen(store, 10, "sales");
      seen(store, 20, "orders");
      assertThat(names(store, 0, 15)).containsExactly("5|sales");
      assertThat(names(store, 0, 30)).containsExactly("5|orders");
      assertThat(names(store, 100, 200)).as("not seen since").containsExactly("5|orders");
      assertThat(names(store, 20 + 24 * 3_600, 30 + 24 * 3_600)).as("a day later").isEmpty();
    }
  }

  private static void seen(HandmadeStore store, double seconds, String name)
      throws StoreException, SQLException {
    store.frame("pg_stat_database", "", seconds);
    store.row(
        "pg_stat_database", "collected_at, datid, datname", at(seconds) + ", 5, '" + name + "'");
  }

  private static List<String> names(HandmadeStore store, double from, double to)
      throws StoreException, SQLException {
    return store.query(
        "select datid, datname from pgtracker.database_names('shop', "
            + at(from)
            + ", "
            + at(to)
            + ")");
  }
}
