package io.pgtracker.scraper.collect;

import io.pgtracker.format.ColumnSpec;
import io.pgtracker.format.ServerIdentity;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A view whose rows come, change and go at random, on a server that restarts now and then. */
final class RandomServer {
  static final List<ColumnSpec> COLUMNS =
      List.of(
          new ColumnSpec("backend_type", "text"),
          new ColumnSpec("object", "text"),
          new ColumnSpec("context", "text"),
          new ColumnSpec("reads", "int8"),
          new ColumnSpec("stats_reset", "timestamptz"));

  private final Random random;
  private final Map<String, @Nullable String[]> rows = new TreeMap<>();
  private Instant startedAt = CollectorHarness.TICK;
  private long transactions = 1_000;

  RandomServer(Random random) {
    this.random = random;
  }

  /** Something happens. */
  void live() {
    int events = random.nextInt(6);
    for (int i = 0; i < events; i++) {
      List<String> key =
          List.of("a" + random.nextInt(3), "é" + random.nextInt(3), "" + random.nextInt(2));
      switch (random.nextInt(4)) {
        case 0 -> rows.remove(key.toString());
        case 1 -> rows.put(key.toString(), row(key, null));
        default -> rows.put(key.toString(), row(key, "" + random.nextInt(3)));
      }
    }
    if (random.nextInt(40) == 0) {
      startedAt = startedAt.plusSeconds(1);
    }
    transactions = random.nextInt(40) == 0 ? 0 : transactions + random.nextInt(2);
  }

  private static @Nullable String[] row(List<String> key, @Nullable String reads) {
    return new @Nullable String[] {key.get(0), key.get(1), key.get(2), reads, null};
  }

  /** What a complete frame would hold now. */
  Set<Map<String, @Nullable String>> truth() {
    Set<Map<String, @Nullable String>> truth = new HashSet<>();
    for (@Nullable String[] values : rows.values()) {
      Map<String, @Nullable String> row = new HashMap<>();
      for (int i = 0; i < values.length; i++) {
        row.put(COLUMNS.get(i).name(), values[i]);
      }
      truth.add(row);
    }
    return truth;
  }

  /**
   * The view as it is read now.
   *
   * @param breaksAfter rows after which the connection breaks; above their number it doesn't
   */
  TakenFrame read(Instant now, int breaksAfter) {
    Map<String, String> evidence = new HashMap<>();
    evidence.put("database_counters", "{7," + transactions + "}");
    ServerIdentity server =
        new ServerIdentity(180000, "1", startedAt, startedAt, null, null, null, false);
    List<@Nullable String[]> copies = new ArrayList<>();
    rows.values().forEach(row -> copies.add(row.clone()));
    return new TakenFrame(
        new Opened(now, now, server), evidence, new Rows(copies.iterator(), breaksAfter), 1);
  }

  /** Rows in memory. */
  private static final class Rows implements RowSource {
    private final Iterator<@Nullable String[]> rows;
    private int left;

    Rows(Iterator<@Nullable String[]> rows, int breaksAfter) {
      this.rows = rows;
      this.left = breaksAfter;
    }

    @Override
    public List<ColumnSpec> columns() {
      return COLUMNS;
    }

    @Override
    public @Nullable String @Nullable [] next() throws SQLException {
      if (left-- == 0) {
        throw new SQLException("broken", "08006");
      }
      return rows.hasNext() ? rows.next() : null;
    }
  }
}
