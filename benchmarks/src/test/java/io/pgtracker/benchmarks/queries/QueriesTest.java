package io.pgtracker.benchmarks.queries;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.benchmarks.fleet.RecordedObjects;
import io.pgtracker.ingest.TestStore;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What dashboards and the past ask, on a small store: a day of three instances. How long they take
 * is measured by {@link QueryBenchmark}.
 */
class QueriesTest {
  /** The first three of these are asked of the instance with most in it, the last of another. */
  private static final int ASKINGS = 4;

  /** Every hour is like the other, every index is used, and nothing was missed. */
  private static final Set<String> NOTHING_TO_TELL =
      Set.of("gaps", "indexes_unused", "settings_changed", "statements_slower");

  @TempDir private Path folder;

  @Test
  void eachQueryAnswersAndAnIndexServesEachOfItsScansOfHistory() throws Exception {
    Instant end = Instant.now().truncatedTo(ChronoUnit.HOURS);
    try (TestStore store = TestStore.create()) {
      StoreFill.fill(store.uri(), RecordedObjects.ofSmall(folder), 1, 3, end);
      List<String> wrong = new ArrayList<>();
      try (Connection connection = store.store().connectForQueries()) {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
          // Pieces are small here: read from end to end is what no index serves.
          statement.execute("set enable_seqscan = off");
        }
        connection.commit();
        Asker asker = new Asker(connection, LargeRelations.of(connection, 0));
        Questions questions = Questions.of(connection);
        for (AskedQuery query : AskedQuery.all()) {
          long rows = 0;
          for (Range range :
              query.isOfRange() ? List.of(Range.HOUR, Range.DAY) : List.of(Range.HOUR)) {
            List<Map<String, String>> all = questions.of(range, ASKINGS);
            for (Map<String, String> values : List.of(all.get(0), all.get(1), all.get(3))) {
              Asked asked = asker.ask(query, query.statements(values));
              rows += asked.rows();
              asked
                  .sequential()
                  .forEach(table -> wrong.add(query.name() + " reads all of " + table));
            }
          }
          if (rows == 0 && !NOTHING_TO_TELL.contains(query.name())) {
            wrong.add(query.name() + " has no rows");
          }
        }
      }
      assertThat(wrong.stream().distinct()).isEmpty();
    }
  }
}
