package io.pgtracker.scraper.connect;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Opens connections that set nothing on the session and end by themselves when the server goes
 * silent. They are in autocommit; {@link Connection#isValid} does not work on them (see {@link
 * DriverProperties}).
 */
public final class DatabaseConnector {
  /** A server that cancels a statement at its timeout needs a moment to say so. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private static final String SERVER_STATE =
      "/* pgtracker */ SELECT pg_catalog.pg_is_in_recovery(),"
          + " pg_catalog.current_setting('transaction_read_only') = 'on'";

  private final Duration socketTimeout;

  /**
   * Connects with timeouts that follow from the statements'.
   *
   * @param statementTimeout the longest any statement may run; a server silent for a little longer
   *     is given up
   */
  public DatabaseConnector(Duration statementTimeout) {
    this.socketTimeout = statementTimeout.plus(GRACE);
  }

  /** Connects to the target's own database. */
  public Connection connect(ConnectionTarget target) throws ConnectFailure {
    return connect(target, target.database());
  }

  /** Connects to {@code database} on the first host that accepts and is of the wanted kind. */
  public Connection connect(ConnectionTarget target, String database) throws ConnectFailure {
    Connection connection = tryHosts(target, database, target.sessionAttributes());
    if (connection == null
        && target.sessionAttributes() == TargetSessionAttributes.PREFER_STANDBY) {
      connection = tryHosts(target, database, TargetSessionAttributes.ANY);
    }
    if (connection == null) {
      throw new ConnectFailure(
          ConnectFailureReason.NO_MATCHING_HOST,
          "no host of "
              + target.hosts()
              + " is "
              + target.sessionAttributes().libpqName()
              + " as target_session_attrs asks",
          "check target_session_attrs and the hosts",
          null,
          null);
    }
    return connection;
  }

  /** Null where hosts answered and none of them was of the wanted kind. */
  private @Nullable Connection tryHosts(
      ConnectionTarget target, String database, TargetSessionAttributes wanted)
      throws ConnectFailure {
    ConnectFailure firstFailure = null;
    boolean anyAnswered = false;
    for (HostPort host : target.hosts()) {
      try {
        Connection connection = open(target, host, database);
        if (isWanted(connection, wanted)) {
          return connection;
        }
        anyAnswered = true;
        connection.close();
      } catch (SQLException e) {
        ConnectFailure failure = FailureClassifier.classify(e, target, host, database);
        if (failure.reason() != ConnectFailureReason.UNREACHABLE) {
          throw failure; // as in libpq, a host that answers with a refusal ends the search
        }
        firstFailure = firstFailure == null ? failure : firstFailure;
      }
    }
    if (firstFailure != null && !anyAnswered) {
      throw firstFailure;
    }
    return null;
  }

  private Connection open(ConnectionTarget target, HostPort host, String database)
      throws SQLException {
    // pgjdbc takes the database from the URL only; all else is in the properties.
    return DriverManager.getConnection(
        "jdbc:postgresql:" + URLEncoder.encode(database, StandardCharsets.UTF_8),
        DriverProperties.of(target, host, database, socketTimeout));
  }

  private static boolean isWanted(Connection connection, TargetSessionAttributes wanted)
      throws SQLException {
    if (wanted == TargetSessionAttributes.ANY) {
      return true;
    }
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(SERVER_STATE)) {
      rows.next();
      return wanted.acceptedBy(rows.getBoolean(1), rows.getBoolean(2));
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }
}
