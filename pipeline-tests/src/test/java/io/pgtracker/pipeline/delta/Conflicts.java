package io.pgtracker.pipeline.delta;

import io.pgtracker.embedded.Await;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Sessions of a standby that are canceled because the primary locks what they read. */
final class Conflicts {
  private static final String CANCELED =
      "select confl_lock from pg_stat_database_conflicts where datname = current_database()";

  private final Scene scene;
  private final LiveServer standby;

  Conflicts(Scene scene, LiveServer standby) {
    this.scene = scene;
    this.standby = standby;
  }

  /** Returns when the standby shows them. */
  void cancel(int times) throws SQLException {
    scene.run("create table if not exists fought_over ()");
    for (int i = 0; i < times; i++) {
      long before = standby.number(scene.database(), CANCELED);
      try (Connection reader = standby.postgres().connect(scene.database());
          Statement statement = reader.createStatement()) {
        reader.setAutoCommit(false);
        Await.until("the table to arrive", () -> reads(reader, statement));
        scene.run("truncate fought_over");
        standby.await(scene.database(), CANCELED, before + 1);
        reader.setAutoCommit(true);
      } catch (SQLException e) {
        // The session was ended: that is what is wanted.
        standby.await(scene.database(), CANCELED, before + 1);
      }
    }
  }

  private static boolean reads(Connection reader, Statement statement) throws SQLException {
    try {
      return statement.execute("select from fought_over");
    } catch (SQLException e) {
      reader.rollback();
      throw e;
    }
  }

  /** Resets the database on the standby. */
  void reset() throws SQLException {
    standby.run(scene.database(), "select pg_stat_reset()");
    standby.await(scene.database(), CANCELED, 0);
  }
}
