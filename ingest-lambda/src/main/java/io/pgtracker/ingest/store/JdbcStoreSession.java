package io.pgtracker.ingest.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A session over a JDBC connection; rows go in by COPY. */
final class JdbcStoreSession implements StoreSession {
  private static final Logger LOG = LoggerFactory.getLogger(JdbcStoreSession.class);

  private final Connection connection;
  private final String location;

  JdbcStoreSession(Connection connection, String location) {
    this.connection = connection;
    this.location = location;
  }

  @Override
  public RowStream load(String table, List<String> columns) throws StoreException {
    String copy =
        "COPY pgtracker."
            + quoted(table)
            + " ("
            + columns.stream().map(JdbcStoreSession::quoted).collect(Collectors.joining(", "))
            + ") FROM STDIN";
    try {
      return new CopyStream(
          connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy), table, location);
    } catch (SQLException e) {
      throw StoreErrors.sort("loading " + table, location, e);
    }
  }

  @Override
  public List<ResultRow> run(NamedSql sql, Map<String, ? extends @Nullable String> parameters)
      throws StoreException {
    try (PreparedStatement statement = connection.prepareStatement(sql.positional())) {
      int index = 1;
      for (String parameter : sql.parameters()) {
        if (!parameters.containsKey(parameter)) {
          throw new IllegalArgumentException(sql.name() + " needs :" + parameter);
        }
        statement.setString(index++, parameters.get(parameter));
      }
      return statement.execute() ? rows(statement) : List.of();
    } catch (SQLException e) {
      throw StoreErrors.sort(sql.name(), location, e);
    }
  }

  private static List<ResultRow> rows(PreparedStatement statement) throws SQLException {
    List<ResultRow> rows = new ArrayList<>();
    try (ResultSet result = statement.getResultSet()) {
      ResultSetMetaData meta = result.getMetaData();
      while (result.next()) {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        for (int column = 1; column <= meta.getColumnCount(); column++) {
          values.put(meta.getColumnLabel(column), result.getString(column));
        }
        rows.add(new ResultRow(values));
      }
    }
    return rows;
  }

  @Override
  public void commit() throws StoreException {
    try {
      connection.commit();
    } catch (SQLException e) {
      throw StoreErrors.sort("committing", location, e);
    }
  }

  @Override
  public void rollback() throws StoreException {
    try {
      connection.rollback();
    } catch (SQLException e) {
      throw StoreErrors.sort("rolling back", location, e);
    }
  }

  /** The driver's own check would leave a transaction open. */
  @Override
  public boolean isAlive(Duration limit) {
    try (Statement statement = connection.createStatement()) {
      int before = connection.getNetworkTimeout();
      connection.setNetworkTimeout(Runnable::run, Math.toIntExact(limit.toMillis()));
      statement.execute("SELECT 1");
      connection.rollback();
      connection.setNetworkTimeout(Runnable::run, before);
      return true;
    } catch (SQLException e) {
      LOG.debug("a kept store session is dead", e);
      return false;
    }
  }

  /**
   * A server may not look at its connection while a statement runs: so it is asked to end it, too.
   */
  @Override
  public void abort() {
    try {
      connection.unwrap(PGConnection.class).cancelQuery();
    } catch (SQLException e) {
      LOG.debug("the server could not be asked to end a statement", e);
    }
    try {
      connection.abort(Runnable::run);
    } catch (SQLException e) {
      LOG.debug("aborting a store session failed; the server ends it by itself", e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      LOG.debug("closing a store session failed; the server ends it by itself", e);
    }
  }

  private static String quoted(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }
}
