package io.pgtracker.aws.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.aws.emulator.EventSource;
import io.pgtracker.aws.emulator.Place;
import io.pgtracker.aws.emulator.Secret;
import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.ingest.GeneratedHistory;
import io.pgtracker.objects.StoredObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Secrets that change while functions live. */
class SecretFaultsTest {
  private static final String FUNCTION = "function";

  @ParameterizedTest
  @EnumSource(
      value = Place.class,
      names = {"LOCAL", "NOTIFICATIONS"})
  void aSecretThatIsRotatedInBetweenLosesNothing(Place place) throws Exception {
    List<StoredObject> objects = GeneratedHistory.objects("orders", 7, 5);
    try (PostgresServer server = PostgresServer.builder().start();
        Pipeline pipeline = Pipeline.createOn(place, server);
        Secret secret = Secret.in(place, FUNCTION, "f1rst")) {
      askForPasswords(server);
      configure(pipeline, secret);
      pipeline.put(objects.subList(0, 2));
      pipeline.source().drain(1);

      // the session that is open outlives the password
      setPassword(server, "sec0nd");
      secret.holds(FUNCTION, "sec0nd");
      pipeline.put(objects.subList(2, 3));
      assertThat(pipeline.source().poll().failed()).isEmpty();
      endSessions(server);
      pipeline.put(objects.subList(3, 4));
      assertThat(pipeline.source().poll().failed()).isEmpty();

      // the store has the new password before the secret has
      setPassword(server, "th1rd");
      endSessions(server);
      pipeline.put(objects.subList(4, 5));
      EventSource.Delivery between = pipeline.source().poll();
      assertThat(between.failed()).as(between.answer()).hasSize(1);
      secret.holds(FUNCTION, "th1rd");
      pipeline.source().drain(1);

      pipeline.assertHolds(objects);
      assertThat(pipeline.refused()).isEmpty();
      assertThat(pipeline.function().started()).as("environments live on").isEqualTo(1);
      assertThat(pipeline.function().log())
          .contains("password authentication failed")
          .doesNotContain("f1rst", "sec0nd", "th1rd");
    }
  }

  private static void askForPasswords(PostgresServer server) throws Exception {
    Path hba = server.dataFolder().resolve("pg_hba.conf");
    Files.writeString(
        hba, "host all function 127.0.0.1/32 scram-sha-256\n" + Files.readString(hba));
    execute(server, "CREATE ROLE function LOGIN SUPERUSER PASSWORD 'f1rst'");
    execute(server, "SELECT pg_reload_conf()");
  }

  private static void configure(Pipeline pipeline, Secret secret) {
    Map<String, String> more = new HashMap<>(secret.environment());
    more.put("PGTRACKER_STORE_URL", pipeline.store().uri().replace("postgres@", ""));
    pipeline.function().configure(pipeline.function().settings().with(more));
  }

  private static void setPassword(PostgresServer server, String password) throws SQLException {
    execute(server, "ALTER ROLE function PASSWORD '" + password + "'");
  }

  private static void endSessions(PostgresServer server) throws SQLException {
    execute(
        server,
        "SELECT pg_terminate_backend(pid, 60000) FROM pg_stat_activity WHERE usename = 'function'");
  }

  private static void execute(PostgresServer server, String sql) throws SQLException {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
