package io.pgtracker.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.ingest.store.StoreException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What stores, or instances with the same history, are compared by: their rows by table, without
 * surrogate ids and the times of loading.
 */
record StoreContent(Map<String, List<String>> byTable) {

  /** Everything a store holds of one instance, without the instance's name. */
  static StoreContent of(TestStore store, String instance) throws StoreException, SQLException {
    String key = "instance=" + instance + "/";
    return new StoreContent(
        store.content(
            "replace((to_jsonb(t) - 'instance_id' - 'ingested_at' - 'duration_millis' - 'rolled_at' - 'etag'"
                + " - 'size_bytes' - 'name')::text, '"
                + key
                + "', '')",
            "t.object_key like 'v1/" + key + "%'",
            "t.instance_id = (select instance_id from pgtracker.instance where name = '"
                + instance
                + "')"));
  }

  /** Fails with the rows that only one of the two has. */
  void assertSameAs(StoreContent expected, String what) {
    byTable.forEach(
        (table, rows) -> {
          List<String> others = expected.byTable.getOrDefault(table, List.of());
          if (rows.equals(others)) {
            return;
          }
          List<String> more = new ArrayList<>(rows);
          others.forEach(more::remove);
          List<String> less = new ArrayList<>(others);
          rows.forEach(less::remove);
          assertThat(more).as("%s: rows of %s", what, table).isEqualTo(less);
        });
    assertThat(byTable.keySet()).isEqualTo(expected.byTable.keySet());
  }
}
