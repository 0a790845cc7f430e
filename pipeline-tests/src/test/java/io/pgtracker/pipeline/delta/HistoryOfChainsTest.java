package io.pgtracker.pipeline.delta;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.objects.StoredObject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * An hour of frames that bring only what changed: time travel tells the state at each of them, and
 * where one of them is missing it says so.
 */
class HistoryOfChainsTest {
  private static final int FRAMES = 60;
  private static final int LOST = 30;
  private static final String BROKEN = "broken chain";

  private static final String ASKED =
      "select concat(t.n_tup_ins, ' ', coalesce((select sum(s.calls) from pg_stat_statements s"
          + " where s.dbid = %d and s.queryid = %d), 0)) from pg_stat_user_tables t"
          + " where t.relname = 'watched'";

  @Test
  void eachMomentOfAChainIsItsOwnAndAMissingOneIsSaid() throws Exception {
    try (DeltaStore store = DeltaStore.create()) {
      LiveServer server = LiveServer.shared(16);
      Scene scene = Scene.create(store, server);
      FrameTaker taker = FrameTaker.withMemory(scene.database(), scene.database());
      List<StoredObject> objects = new ArrayList<>();
      List<String> moments = new ArrayList<>();
      List<String> truth = new ArrayList<>();
      for (int i = 0; i < FRAMES; i++) {
        if (i % 3 > 0) { // else nothing changes
          scene.insert(i);
          scene.call(1);
        }
        objects.add(taker.take(server));
        moments.add(text(server, "select clock_timestamp()"));
        truth.add(scene.inserted() + " " + scene.calls());
      }
      for (int i = 0; i < FRAMES; i++) {
        if (i != LOST) {
          store.ingest(objects.get(i));
        }
      }
      List<String> told = told(store, scene, moments);
      assertThat(told.subList(0, LOST)).isEqualTo(truth.subList(0, LOST));
      // As the one before it: nothing is known of the one that is missing.
      assertThat(told.get(LOST)).isEqualTo(truth.get(LOST - 1));
      for (int i = LOST + 1; i < FRAMES; i++) {
        assertThat(told.get(i)).isIn(BROKEN, truth.get(i)); // right again from a full hour on
      }
      assertThat(told.subList(LOST + 1, FRAMES)).contains(BROKEN);

      store.ingest(objects.get(LOST));
      assertThat(told(store, scene, moments)).isEqualTo(truth);
    }
  }

  private static List<String> told(DeltaStore store, Scene scene, List<String> moments)
      throws SQLException {
    List<String> told = new ArrayList<>();
    String asked = ASKED.formatted(scene.databaseOid(), scene.queryId());
    try (Connection session = store.connect();
        Statement statement = session.createStatement()) {
      for (String moment : moments) {
        statement.execute(
            "select history.go('%1$s', '%2$s', '%1$s')".formatted(scene.database(), moment));
        try (ResultSet row = statement.executeQuery(asked)) {
          row.next();
          told.add(row.getString(1));
        } catch (SQLException e) {
          assertThat(e.getMessage()).contains("not recorded: ", BROKEN);
          told.add(BROKEN);
        }
      }
    }
    return told;
  }

  private static String text(LiveServer server, String sql) throws SQLException {
    try (Connection connection = server.postgres().connect("postgres");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
