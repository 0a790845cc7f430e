package io.pgtracker.scraper.connect;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.embedded.PostgresServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server's own log says what a connection does beyond what it was asked. */
class QuietSessionTest {
  private static final String MARKER = "SELECT 'the only statement'";

  @ParameterizedTest
  @ValueSource(ints = {10, 11, 13, 18})
  void nothingReachesTheServerButWhatIsAsked(int major) throws Exception {
    try (PostgresServer server = logging(major)) {
      ConnectionTarget target =
          new TargetResolver(new Environment(Map.of(), Path.of("nowhere"), "u"), warning -> {})
              .resolve(server.uri("postgres"));
      int pid;
      try (Connection connection = new DatabaseConnector(Duration.ofSeconds(5)).connect(target);
          Statement statement = connection.createStatement()) {
        statement.execute(MARKER);
        pid = ((org.postgresql.PGConnection) connection).getBackendPID();
      }
      assertThat(statements(server, pid)).containsExactly(MARKER);
    }
  }

  /** Shows that the test above can fail: the driver by itself does set the session up. */
  @ParameterizedTest
  @ValueSource(ints = {11, 18})
  void theDriversOwnDefaultsWouldSetTheSession(int major) throws Exception {
    try (PostgresServer server = logging(major)) {
      int pid;
      try (Connection connection = server.connect()) {
        pid = ((org.postgresql.PGConnection) connection).getBackendPID();
      }
      assertThat(statements(server, pid)).anyMatch(sql -> sql.startsWith("SET "));
    }
  }

  private static PostgresServer logging(int major) {
    return PostgresServer.builder()
        .major(major)
        .setting("log_statement", "all")
        .setting("log_line_prefix", "%p ")
        .start();
  }

  private static List<String> statements(PostgresServer server, int pid) throws Exception {
    String start = pid + " LOG:  ";
    return Files.readAllLines(server.logFile()).stream()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()))
        .filter(said -> said.startsWith("statement: ") || said.startsWith("execute "))
        .map(said -> said.substring(said.indexOf(": ") + 2))
        .toList();
  }
}
