package io.pgtracker.pipeline.history;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.catalog.ColumnClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A relation that a session in the past can be told of.
 *
 * @param name what a query calls it
 * @param live and what it is called where the search path is {@code pg_catalog} alone
 * @param columns in the server's order
 * @param condition which of its rows are recorded, in SQL that holds live and in the past
 * @param keys columns that tell its rows apart; none: they may have no name of their own
 */
record Relation(
    String name, String live, List<String> columns, String condition, List<String> keys) {

  /** The sessions that look, and the scraper's own, are no facts. */
  static final String LOOKER = "looker";

  private static final Catalog CATALOG = Catalog.builtIn();
  private static final Path LISTS = Path.of("../sql/history/catalog");
  private static final String STATEMENTS = "pg_stat_statements";

  private static final String OTHERS = "application_name not in ('looker', 'pgtracker')";

  private static final String OF_OTHERS =
      "(pid is null or pid not in (select a.pid from pg_stat_activity a"
          + " where a.application_name in ('looker', 'pgtracker', 'traffic')))";

  /** What the scraper and who looks set for themselves; and work_mem, which the database sets. */
  private static final String SETTINGS_OF_ALL =
      "name not in ('application_name', 'client_encoding', 'DateStyle', 'extra_float_digits',"
          + " 'idle_in_transaction_session_timeout', 'IntervalStyle', 'jit', 'lock_timeout',"
          + " 'max_parallel_workers_per_gather', 'search_path', 'statement_timeout',"
          + " 'stats_fetch_consistency', 'TimeZone', 'transaction_read_only', 'work_mem')";

  /** What SHOW says of each setting, in its units. */
  static final Relation SHOWN =
      new Relation(
          "(select s.name, current_setting(s.name) as shown from pg_settings s)",
          "(select s.name, current_setting(s.name) as shown from pg_settings s)",
          List.of("name", "shown"),
          SETTINGS_OF_ALL,
          List.of("name"));

  /** What looking changes. */
  private static final Map<String, String> CONDITIONS =
      Map.of(
          "pg_stat_activity", OTHERS,
          "pg_settings", SETTINGS_OF_ALL,
          "pg_stat_ssl", OF_OTHERS,
          "pg_stat_gssapi", OF_OTHERS,
          "pg_locks", OF_OTHERS);

  private static final Map<String, List<String>> KEYS =
      Map.of(
          "pg_stat_activity", List.of("pid"),
          "pg_database", List.of("oid"),
          "pg_stat_statements", List.of("userid", "dbid", "queryid", "toplevel"),
          "pg_class", List.of("oid"),
          "pg_index", List.of("indexrelid"),
          "pg_settings", List.of("name"));

  /** A query for rows of it. */
  String query(String list, boolean past) {
    return "select " + list + " from " + (past ? name : live) + " q where " + condition;
  }

  /**
   * Those of a major, and of the version of pg_stat_statements it brings along.
   *
   * @param store knows which are recorded
   */
  static List<Relation> recorded(Connection store, int major, String statements)
      throws SQLException, IOException {
    Set<String> recorded = new TreeSet<>();
    Told.by(
            store,
            "select distinct c.relname from pg_catalog.pg_class c join pg_catalog.pg_namespace n"
                + " on n.oid = c.relnamespace where c.relkind = 'v' and n.nspname ~ '^history_'")
        .rows()
        .forEach(row -> recorded.add(Objects.requireNonNull(row.get(0))));
    Map<String, String> lists =
        new TreeMap<>(Objects.requireNonNull(SystemCatalog.read(LISTS).relations().get(major)));
    for (String line : Files.readAllLines(LISTS.resolve("statements.tsv"))) {
      String[] fields = line.split("\t", 3);
      if (fields[0].equals(statements)) {
        lists.put(fields[1], fields[2]);
      }
    }
    lists.keySet().retainAll(recorded);
    List<Relation> relations = new ArrayList<>();
    lists.forEach((name, list) -> relations.add(of(name, list)));
    relations.add(SHOWN);
    return relations;
  }

  private static Relation of(String name, String list) {
    List<String> columns =
        Arrays.stream(list.split(", ", -1))
            .map(column -> column.substring(0, column.indexOf(' ')))
            .toList();
    List<String> keys =
        CATALOG.datasets().stream()
            .filter(dataset -> dataset.name().equals(name))
            .findFirst()
            .map(dataset -> dataset.columnsOf(ColumnClass.KEY))
            .orElse(KEYS.getOrDefault(name, List.of()));
    return new Relation(
        name,
        name.startsWith(STATEMENTS) ? "public." + name : name,
        columns,
        CONDITIONS.getOrDefault(name, RecordedPart.of(name)),
        keys.stream().filter(columns::contains).toList());
  }

  /** Its columns by name, so that the hidden oid of versions before 12 is among them. */
  static String list(List<String> columns) {
    return columns.stream().map(column -> "q.\"" + column + '"').collect(Collectors.joining(", "));
  }
}
