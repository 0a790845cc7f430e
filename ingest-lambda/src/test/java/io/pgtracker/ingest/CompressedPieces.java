package io.pgtracker.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Compresses at once what TimescaleDB, community edition, compresses after some days. */
public final class CompressedPieces {
  private static final String COMPRESS =
      "select compress_chunk(format('%I.%I', c.chunk_schema, c.chunk_name)::regclass, true)"
          + " from timescaledb_information.chunks c"
          + " join timescaledb_information.hypertables h using (hypertable_schema, hypertable_name)"
          + " where h.hypertable_schema = 'pgtracker' and h.compression_enabled";

  private CompressedPieces() {}

  /** All of a store's pieces, those that got rows since the last time anew. */
  public static void compress(TestStore store) throws Exception {
    List<String> compressed = new ArrayList<>();
    try (Connection connection = store.store().connect();
        Statement statement = connection.createStatement();
        var chunks = statement.executeQuery(COMPRESS)) {
      while (chunks.next()) {
        compressed.add(chunks.getString(1));
      }
      connection.commit();
    }
    assertThat(compressed).isNotEmpty();
  }
}
