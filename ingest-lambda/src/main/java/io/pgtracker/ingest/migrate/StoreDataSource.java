package io.pgtracker.ingest.migrate;

import io.pgtracker.ingest.store.JdbcStore;
import io.pgtracker.ingest.store.StoreException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A store as the data source Flyway wants, so that the URL is read in one place. */
final class StoreDataSource implements DataSource {
  private final JdbcStore store;

  StoreDataSource(JdbcStore store) {
    this.store = store;
  }

  @Override
  public Connection getConnection() throws SQLException {
    try {
      Connection connection = store.connect();
      connection.setAutoCommit(true);
      return connection;
    } catch (StoreException e) {
      throw new SQLException(e.getMessage(), e.sqlState(), e);
    }
  }

  @Override
  public Connection getConnection(String username, String password) throws SQLException {
    return getConnection();
  }

  @Override
  public @Nullable PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(PrintWriter out) {}

  @Override
  public void setLoginTimeout(int seconds) {}

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLException("not a wrapper of " + type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
