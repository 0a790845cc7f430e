package io.pgtracker.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;

/** How far the history has grown, as the store has it. */
final class Progress implements AutoCloseable {
  private final PreparedStatement query;

  Progress(Connection store) throws SQLException {
    this.query = store.prepareStatement(sql());
  }

  State read() throws SQLException {
    try (ResultSet row = query.executeQuery()) {
      row.next();
      return new State(
          row.getLong("snapshots"),
          row.getLong("objects"),
          row.getLong("rows"),
          row.getLong("waiting"));
    }
  }

  /**
   * What is in the store.
   *
   * @param waiting sessions waiting for locks in the latest frame
   */
  record State(long snapshots, long objects, long rows, long waiting) {
    String after(long seconds) {
      return String.format(
          Locale.ROOT,
          "%4d s: %,d snapshots, %,d objects, %,d rows; sessions waiting for locks: %d",
          seconds,
          snapshots,
          objects,
          rows,
          waiting);
    }
  }

  private static String sql() {
    try (InputStream in =
        Objects.requireNonNull(Progress.class.getResourceAsStream("progress.sql"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("reading the resource progress.sql", e);
    }
  }

  @Override
  public void close() throws SQLException {
    query.close();
  }
}
