package io.pgtracker.ingest.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;

/** A store reached by JDBC: PostgreSQL 14 or newer, with TimescaleDB or without. */
public final class JdbcStore implements Store {
  /** A query ends a second after who asked it is gone; not every platform of a server can tell. */
  private static final String END_WITH_CLIENT =
      "DO $$ BEGIN PERFORM set_config('client_connection_check_interval', '1s', false);"
          + " EXCEPTION WHEN OTHERS THEN NULL; END $$";

  private final StoreUrl url;
  private final ConnectionLimits limits;

  /** A store at a URL; nothing is connected yet. */
  public JdbcStore(StoreUrl url) {
    this(url, ConnectionLimits.COMMAND);
  }

  /** A store at a URL, with limits of the caller's; nothing is connected yet. */
  public JdbcStore(StoreUrl url, ConnectionLimits limits) {
    this.url = url;
    this.limits = limits;
  }

  @Override
  public StoreSession open() throws StoreException {
    return new JdbcStoreSession(connect(), url.location());
  }

  /** Opens a plain connection with a transaction begun at the first statement. */
  public Connection connect() throws StoreException {
    // A frame just loaded has no statistics: the planner takes it for one row, and would join two
    // frames of 5,000 rows by nested loops, which takes minutes; hashing takes milliseconds.
    // A table that was small when a statement was planned may have grown a million rows since:
    // what has an index is read by it.
    Properties properties = url.properties();
    // A parameter has the type that it is cast to, so that a plan is made for the partitions of its
    // moment. As text it would be cast while the plan runs, and each plan be made for all
    // partitions.
    properties.setProperty("stringtype", "unspecified");
    // A server's DETAIL repeats values of rows, which have no place in a log.
    properties.setProperty("logServerErrorDetail", "false");
    return connect(
        properties,
        "pgtracker-ingest",
        "SET enable_nestloop = off; SET enable_mergejoin = off; SET enable_seqscan = off;"
            + " SET jit = off;"
            + END_WITH_CLIENT);
  }

  /** Likewise for queries that people wrote, with the planner as the store has it. */
  public Connection connectForQueries() throws StoreException {
    Properties properties = url.properties();
    // What is printed is PostgreSQL's own text.
    properties.setProperty("binaryTransfer", "false");
    return connect(
        properties, "pgtracker-history", "SET standard_conforming_strings = on;" + END_WITH_CLIENT);
  }

  private Connection connect(Properties properties, String application, String settings)
      throws StoreException {
    properties.setProperty("ApplicationName", application);
    properties.setProperty("connectTimeout", seconds(limits.connect()));
    properties.setProperty("loginTimeout", seconds(limits.login()));
    properties.setProperty("cancelSignalTimeout", seconds(limits.cancel()));
    properties.setProperty("socketTimeout", "600");
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("reWriteBatchedInserts", "false");
    try {
      Connection connection = DriverManager.getConnection(url.jdbcUrl(), properties);
      try (Statement statement = connection.createStatement()) {
        // Values travel as text, so their form must not depend on the server's or role's settings.
        statement.execute(
            "SET TimeZone = 'UTC'; SET DateStyle = 'ISO'; SET IntervalStyle = 'postgres';"
                + " SET client_min_messages = 'warning'; "
                + settings);
        connection.setAutoCommit(false);
        return connection;
      } catch (SQLException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw StoreErrors.sort("connecting", url.location(), e);
    }
  }

  private static String seconds(Duration limit) {
    return Long.toString(limit.toSeconds());
  }

  @Override
  public String location() {
    return url.location();
  }
}
