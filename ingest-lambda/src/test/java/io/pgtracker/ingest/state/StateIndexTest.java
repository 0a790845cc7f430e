package io.pgtracker.ingest.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.catalog.ColumnClass;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.catalog.DatasetKind;
import io.pgtracker.catalog.DatasetScope;
import io.pgtracker.ingest.TestStore;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StateIndexTest {
  private static final String INDEXES =
      "select string_agg(a.attname, ' ' order by k.place) from pg_index i"
          + " cross join lateral unnest(i.indkey::int2[]) with ordinality as k(attnum, place)"
          + " join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum"
          + " where i.indpred is null and i.indrelid = 'pgtracker.%s'::regclass group by i.indexrelid";

  @Test
  void the_state_of_a_key_is_found_by_an_index() throws Exception {
    try (TestStore store = TestStore.create()) {
      for (Dataset dataset : Catalog.builtIn().datasets()) {
        if (dataset.kind() == DatasetKind.STATE) {
          List<String> place = new ArrayList<>(List.of("instance_id"));
          if (dataset.scope() == DatasetScope.DATABASE) {
            place.add("database");
          }
          place.addAll(dataset.columnsOf(ColumnClass.KEY));
          place.add("collected_at");
          assertThat(store.query(INDEXES.formatted(dataset.name())))
              .as(dataset.name())
              .contains(String.join(" ", place));
        }
      }
    }
  }
}
