package io.pgtracker.pipeline.history;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.catalog.Dataset;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the query of a view: the columns of a relation of one version, each from a column of what
 * is recorded, or failing where it is used.
 */
final class RecordedView {
  /**
   * {@code -- refuse counters of system tables: schemaname = 'pg_catalog'}; more columns after
   * commas.
   */
  private static final Pattern REFUSED =
      Pattern.compile("^-- refuse (?<what>[^:]+): (?<values>\\w+ = .+)$", Pattern.MULTILINE);

  private static final Catalog CATALOG = Catalog.builtIn();

  private final Connection store;

  /**
   * @param store a migrated store, which knows what columns a query has
   */
  RecordedView(Connection store) {
    this.store = store;
  }

  String of(String relation, Map<String, String> columns, String query) throws SQLException {
    Set<String> recorded = columnsOf(query);
    List<String> list = new ArrayList<>();
    columns.forEach(
        (column, type) -> {
          String name = newestName(relation, column);
          String from =
              recorded.contains(column + "_")
                  ? column + "_"
                  : recorded.contains(column) ? column : name;
          list.add(
              recorded.contains(from)
                  ? "cast(q.%s as %s) as %s"
                      .formatted(quotedColumn(from), storable(type), quotedColumn(column))
                  : notRecorded(relation, column, type));
        });
    StringBuilder sql =
        new StringBuilder("select ")
            .append(String.join(",\n       ", list))
            .append("\nfrom (\n")
            .append(query.strip().indent(2))
            .append(") q");
    Matcher refused = REFUSED.matcher(query);
    while (refused.find()) {
      Map<String, String> values = new HashMap<>();
      for (String value : refused.group("values").split(", ", -1)) {
        String[] sides = value.split(" = ", 2);
        values.put(sides[0], sides[1]);
      }
      List<String> branch = new ArrayList<>();
      columns.forEach(
          (column, type) ->
              branch.add(
                  values.containsKey(column)
                      ? "cast(%s as %s)".formatted(values.get(column), storable(type))
                      : "history.not_recorded('%s', null::%s)"
                          .formatted(refused.group("what"), storable(type))));
      sql.append("\nunion all\nselect ")
          .append(String.join(",\n       ", branch))
          .append("\nfrom history.not_recorded('")
          .append(refused.group("what"))
          .append("')");
    }
    return sql.toString();
  }

  static String notRecorded(String relation, String column, String type) {
    return "history.not_recorded('%s.%s', null::%s) as %s"
        .formatted(relation, column, storable(type), quotedColumn(column));
  }

  private static String quotedColumn(String column) {
    return Set.of(
                "user",
                "offset",
                "references",
                "analyze",
                "end",
                "desc",
                "default",
                "authorization")
            .contains(column)
        ? '"' + column + '"'
        : column;
  }

  /** The type itself, or what a view of a user can have in its place. */
  private static String storable(String type) {
    return switch (type) {
      case "aclitem[]" -> "text[]"; // names roles, which the store may not have
      case "anyarray", "pg_node_tree", "pg_statistic[]" -> "text";
      case "abstime" -> "timestamp with time zone"; // gone since 12
      default -> type;
    };
  }

  private static String newestName(String relation, String column) {
    return CATALOG.datasets().stream()
        .filter(dataset -> dataset.name().equals(relation))
        .findFirst()
        .map((Dataset dataset) -> dataset.newestName(column))
        .orElse(column);
  }

  private Set<String> columnsOf(String query) throws SQLException {
    Set<String> columns = new LinkedHashSet<>();
    try (PreparedStatement statement =
        store.prepareStatement("select * from (" + query + "\n) q")) {
      ResultSetMetaData data = statement.getMetaData();
      for (int i = 1; i <= data.getColumnCount(); i++) {
        columns.add(data.getColumnName(i));
      }
    }
    return columns;
  }
}
