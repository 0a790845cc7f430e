package io.pgtracker.benchmarks.scrape;

import io.pgtracker.embedded.PostgresServer;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.postgresql.PGConnection;

/** The plain way to keep history: {@code COPY (select *) TO STDOUT} of views, gzip'd. */
final class CsvExport implements AutoCloseable {
  /** What pgsnapper's kind of tool takes in one go. */
  static final List<String> TWELVE_VIEWS =
      List.of(
          "pg_stat_activity",
          "pg_locks",
          "pg_stat_statements",
          "pg_stat_database",
          "pg_stat_bgwriter",
          "pg_stat_archiver",
          "pg_stat_replication",
          "pg_stat_user_tables",
          "pg_statio_user_tables",
          "pg_stat_user_indexes",
          "pg_statio_user_indexes",
          "pg_settings");

  private final Connection connection;

  CsvExport(PostgresServer server) throws SQLException {
    connection = server.connect();
  }

  /** Exports views; gives the bytes after gzip, each view a file of its own. */
  long exportBytes(List<String> views) throws SQLException, IOException {
    CountingStream counter = new CountingStream();
    for (String view : views) {
      try (GZIPOutputStream gzip = new GZIPOutputStream(counter, 1 << 16)) {
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut("copy (select * from " + view + ") to stdout (format csv, header)", gzip);
      }
    }
    return counter.bytes;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private static final class CountingStream extends OutputStream {
    private long bytes;

    @Override
    public void write(int b) {
      bytes++;
    }

    @Override
    public void write(byte[] buffer, int offset, int length) {
      bytes += length;
    }
  }
}
