package io.pgtracker.ingest;

import io.pgtracker.format.ColumnSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Frames written by hand, for datasets whose rows have to fit each other. */
enum GeneratedFrame implements FrameSource {
  ACTIVITY("pg_stat_activity", null, "pid int4", "query text", "from_the_future text") {
    @Override
    public List<@Nullable String[]> rows(Place place) {
      // Now and then rows for several parts.
      String query = place.random().nextInt(6) == 0 ? "x".repeat(100_000) : "select 1";
      List<@Nullable String[]> rows = new ArrayList<>();
      for (int pid = 0; pid < 5; pid++) {
        rows.add(
            row(Integer.toString(pid), query + pid, place.random().nextBoolean() ? "a" : null));
      }
      return rows;
    }
  },
  LOCKS("pg_locks", null, "pid int4", "mode text", "blocking_pids _int4") {
    @Override
    public List<@Nullable String[]> rows(Place place) {
      return List.<@Nullable String[]>of(
          row("1", "ShareLock", null), row("1", "ShareLock", "{1,2}"));
    }
  },
  DATABASES(
      "pg_stat_database",
      null,
      "datid oid",
      "xact_commit int8",
      "blk_read_time float8",
      "stats_reset timestamptz") {
    @Override
    public List<@Nullable String[]> rows(Place place) {
      List<@Nullable String[]> rows = new ArrayList<>();
      for (int key : place.server().keys(place.random())) {
        rows.add(
            row(
                key == 0 ? null : Integer.toString(key),
                Long.toString(place.server().counter(key)),
                place.server().counter(key) * 0.5 + "",
                place.server().databaseReset()));
      }
      return rows;
    }
  },
  STATEMENTS_INFO("pg_stat_statements_info", null, "dealloc int8", "stats_reset timestamptz") {
    @Override
    public List<@Nullable String[]> rows(Place place) {
      return List.<@Nullable String[]>of(
          row(Long.toString(place.server().counter(0)), place.server().viewReset()));
    }
  },
  STATEMENTS(
      "pg_stat_statements",
      null,
      "userid oid",
      "dbid oid",
      "queryid int8",
      "calls int8",
      "total_time float8",
      "min_exec_time float8",
      "stats_since timestamptz") {
    @Override
    public List<@Nullable String[]> rows(Place place) {
      List<@Nullable String[]> rows = new ArrayList<>();
      for (int key : place.server().keys(place.random())) {
        long calls = place.server().counter(key);
        rows.add(
            row(
                "10",
                "5",
                Integer.toString(key),
                Long.toString(calls),
                Double.toString(calls * 0.25),
                place.random().nextInt(5) == 0 ? "2.5" : "1.5",
                place.server().since(key)));
      }
      return rows;
    }
  },
  TEXTS(
      "pg_stat_statements_text",
      null,
      "userid oid",
      "dbid oid",
      "toplevel bool",
      "queryid int8",
      "query text") {
    @Override
    public List<@Nullable String[]> rows(Place place) {
      List<@Nullable String[]> rows = new ArrayList<>();
      for (int key : place.server().keys(place.random())) {
        rows.add(
            row("10", "5", key == 1 ? "f" : "t", Integer.toString(key), "select " + place.at()));
      }
      return rows;
    }
  },
  SHOP_TABLES(
      "pg_stat_user_tables",
      "shop",
      "relid oid",
      "seq_scan int8",
      "idx_scan int8",
      "total_vacuum_time float8") {
    @Override
    public List<@Nullable String[]> rows(Place place) {
      return tables(place);
    }
  },
  STOCK_TABLES("pg_stat_user_tables", "stock", "relid oid", "seq_scan int8", "idx_scan int8") {
    @Override
    public List<@Nullable String[]> rows(Place place) {
      return tables(place).stream().map(row -> Arrays.copyOf(row, 3)).toList();
    }
  },
  FACTS("server_facts", null, "version text", "started_at timestamptz") {
    @Override
    public List<@Nullable String[]> rows(Place place) {
      return List.<@Nullable String[]>of(row("18", place.server().startedAt().toString()));
    }
  },
  SETTINGS(
      "pg_settings", null, "name text", "setting text", "enumvals _text", "from_the_future text") {
    @Override
    public List<@Nullable String[]> rows(Place place) {
      List<@Nullable String[]> rows = new ArrayList<>();
      for (int key : place.server().keys(place.random())) {
        rows.add(
            row(
                "setting_" + key,
                Integer.toString(place.random().nextInt(2)),
                key == 0 ? "{a,\"b c\"}" : null,
                place.random().nextInt(3) == 0 ? "new" : null));
      }
      return rows;
    }
  },
  COST("pgtracker_scrape", null, "dataset text", "rows int8") {
    @Override
    public List<@Nullable String[]> rows(Place place) {
      return List.<@Nullable String[]>of(row("pg_locks", "1"), row("pg_locks", "1"));
    }
  },
  UNKNOWN("pg_stat_tomorrow", null, "a int4", "b text") {
    @Override
    public List<@Nullable String[]> rows(Place place) {
      return List.<@Nullable String[]>of(row("1", null), row(null, "x".repeat(200_000)));
    }
  };

  private final String dataset;
  private final @Nullable String database;

  @SuppressWarnings("ImmutableEnumChecker") // toList() makes none that changes
  private final List<ColumnSpec> columns;

  GeneratedFrame(String dataset, @Nullable String database, String... columns) {
    this.dataset = dataset;
    this.database = database;
    this.columns =
        Arrays.stream(columns)
            .map(column -> column.split(" ", 2))
            .map(parts -> new ColumnSpec(parts[0], parts[1]))
            .toList();
  }

  @Override
  public String dataset() {
    return dataset;
  }

  @Override
  public @Nullable String database() {
    return database;
  }

  @Override
  public List<ColumnSpec> columns() {
    return columns;
  }

  private static List<@Nullable String[]> tables(Place place) {
    List<@Nullable String[]> rows = new ArrayList<>();
    for (int key : place.server().keys(place.random())) {
      long scans = place.server().counter(key);
      rows.add(
          row(
              Integer.toString(16_384 + key),
              Long.toString(scans),
              place.random().nextInt(4) == 0
                  ? null
                  : Long.toString(scans / 2 + place.random().nextInt(3)),
              Double.toString(scans * 0.125)));
    }
    return rows;
  }

  private static @Nullable String[] row(@Nullable String... values) {
    return values;
  }
}
