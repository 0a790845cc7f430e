package io.pgtracker.scraper.connect;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.embedded.PostgresServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqlNamesTest {
  @Test
  void onlyWhatActsOnATerminalIsReplaced() {
    assertThat(SqlNames.printable("größe 'ü' 漢字 😀 \\ a\tb\n\u001b[31m\u202e"))
        .isEqualTo("größe 'ü' 漢字 😀 \\ a\\0009b\\000a\\001b[31m\\202e");
  }

  @Test
  void plainNamesStandAsTheyAre() {
    assertThat(SqlNames.quoteIdentifier("app_1")).isEqualTo("app_1");
    assertThat(SqlNames.quoteIdentifier("App \"x\"")).isEqualTo("\"App \"\"x\"\"\"");
    assertThat(SqlNames.quoteIdentifier("user")).isEqualTo("\"user\"");
  }

  /** Whoever copies the name gets the role that was meant, on one line. */
  @Test
  void aCopiedNameIsTheSameName() throws Exception {
    List<String> names =
        new ArrayList<>(List.of("x\n✓ superuser: ok\u001b[2J\\0041\"q", "é\u2028\u202e'$", "A b"));
    try (PostgresServer server = PostgresServer.builder().start();
        Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      try (ResultSet words =
          statement.executeQuery("SELECT word FROM pg_get_keywords() WHERE catcode <> 'U'")) {
        while (words.next()) {
          names.add(words.getString(1));
        }
      }
      names.remove("none"); // no role may have it
      names.remove("public");
      for (String name : names) {
        String sql = "CREATE ROLE " + SqlNames.quoteIdentifier(name);
        assertThat(sql.lines()).hasSize(1);
        statement.execute(sql);
        assertThat(isRole(statement, name)).as(sql).isTrue();
      }
    }
  }

  private static boolean isRole(Statement statement, String name) throws SQLException {
    try (ResultSet rows =
        statement.executeQuery(
            "SELECT FROM pg_roles WHERE rolname = '" + name.replace("'", "''") + "'")) {
      return rows.next();
    }
  }
}
