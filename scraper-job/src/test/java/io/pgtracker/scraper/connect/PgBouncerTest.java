package io.pgtracker.scraper.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.testservers.PgBouncer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In transaction mode, all clients share one session on the server. */
class PgBouncerTest {
  private static final String SESSION =
      "SELECT concat_ws(' ', pg_backend_pid(), current_setting('application_name'),"
          + " current_setting('extra_float_digits'), current_setting('statement_timeout'),"
          + " current_setting('search_path'), current_setting('TimeZone'))";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {11, 18})
  void theNextClientSeesItsOwnSettings(int major) throws Exception {
    try (PostgresServer server = PostgresServer.builder().major(major).start();
        PgBouncer pool = PgBouncer.before(server, folder, "postgres", "postgres");
        Connection application = application(pool)) {
      String before = session(application);
      assertThat(before).contains(" application ");
      try (Connection ours = ours(pool)) {
        String shared = session(ours);
        assertThat(shared).startsWith(before.substring(0, before.indexOf(' ')) + " pgtracker ");
        frame(ours);
        assertThat(session(application)).isEqualTo(before);
        assertThat(session(ours)).isEqualTo(shared);
      }
      assertThat(session(application)).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {18})
  void aDatabaseThePoolDoesNotKnowIsNamedAsSuch(int major) throws Exception {
    try (PostgresServer server = PostgresServer.builder().major(major).start();
        PgBouncer pool = PgBouncer.before(server, folder, "postgres", "postgres")) {
      ConnectFailure failure =
          catchThrowableOfType(
              ConnectFailure.class,
              () -> new DatabaseConnector(Duration.ofSeconds(5)).connect(target(pool), "nowhere"));
      assertThat(failure)
          .as(failure.getMessage())
          .extracting(ConnectFailure::reason)
          .isEqualTo(ConnectFailureReason.NO_SUCH_DATABASE);
    }
  }

  private static ConnectionTarget target(PgBouncer pool) throws InvalidTargetException {
    return new TargetResolver(new Environment(Map.of(), Path.of("nowhere"), "u"), warning -> {})
        .resolve(pool.uri("postgres", "postgres"));
  }

  private static Connection ours(PgBouncer pool) throws Exception {
    return new DatabaseConnector(Duration.ofSeconds(5)).connect(target(pool));
  }

  /** What the scraper does for a frame: one message that opens it, reads, and the end. */
  private static void frame(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "BEGIN READ ONLY; SET LOCAL statement_timeout = 5000; SET LOCAL extra_float_digits = 3;"
              + " SET LOCAL search_path = pg_catalog; SET LOCAL TimeZone = 'Asia/Kathmandu';"
              + " SELECT 1");
      statement.execute("SELECT count(*) FROM pg_stat_activity");
      statement.execute("COMMIT");
    }
  }

  /** An ordinary client with settings of its own in the shared session. */
  private static Connection application(PgBouncer pool) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("ApplicationName", "application");
    properties.setProperty("preferQueryMode", "simple");
    properties.setProperty("replication", "false");
    properties.setProperty("assumeMinServerVersion", "9.0");
    return DriverManager.getConnection(
        "jdbc:" + pool.uri("postgres", "postgres").replace("postgres@", "") + "?user=postgres",
        properties);
  }

  private static String session(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(SESSION)) {
      row.next();
      return row.getString(1);
    }
  }
}
