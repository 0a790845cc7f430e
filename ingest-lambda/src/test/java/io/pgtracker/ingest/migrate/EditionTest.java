package io.pgtracker.ingest.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.catalog.DatasetKind;
import io.pgtracker.ingest.TestStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditionTest {
  /** On plain PostgreSQL the same tables are plain; CI runs this on both. */
  @Test
  void what_grows_with_time_is_a_hypertable_where_timescaledb_is() throws Exception {
    try (TestStore store = TestStore.createEmpty()) {
      MigrationReport report = new Migrator(store.store()).migrate();
      List<String> extension =
          store.query("select 1 from pg_extension where extname = 'timescaledb'");
      List<String> growing = growing();
      if (extension.isEmpty()) {
        assertThat(report.edition()).isEqualTo("plain PostgreSQL");
      } else {
        assertThat(report.edition()).startsWith("TimescaleDB");
        assertThat(
                store.query(
                    "select hypertable_name from timescaledb_information.hypertables"
                        + " where hypertable_schema = 'pgtracker' order by 1"))
            .isEqualTo(growing);
      }
      assertThat(new Migrator(store.store()).migrate().migrationsRun()).isZero();
    }
  }

  /** Frames, samples, counters, increases and their hours; states and texts are kept for ever. */
  private static List<String> growing() {
    List<String> growing = new ArrayList<>(List.of("frame", "rollup"));
    for (Dataset dataset : Catalog.builtIn().datasets()) {
      if (dataset.kind() == DatasetKind.SAMPLE || dataset.kind() == DatasetKind.COUNTER) {
        growing.add(dataset.name());
      }
      if (dataset.kind() == DatasetKind.COUNTER) {
        growing.add(dataset.name() + "_delta");
        growing.add(dataset.name() + "_hourly");
      }
    }
    growing.sort(Comparator.naturalOrder());
    return growing;
  }
}
