package io.pgtracker.pipeline.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes the SQL of the schemas of time travel from what {@link SystemCatalog} lists and from the
 * queries in {@code sql/history/recorded}: a view for each relation that is recorded, with the
 * columns of each version; and what fails for all else.
 */
final class HistorySchemas {
  private final Path folder;
  private final Connection store;
  private final SystemCatalog catalog;
  private final RecordedView view;

  /**
   * @param folder {@code sql/history}
   * @param store a migrated store: it knows which columns a query has, and which functions answer
   */
  HistorySchemas(Path folder, Connection store) throws IOException {
    this.folder = folder;
    this.store = store;
    this.catalog = SystemCatalog.read(folder.resolve("catalog"));
    this.view = new RecordedView(store);
  }

  /** All of it, by name of file. */
  Map<String, String> generate() throws SQLException, IOException {
    Map<String, RecordedQueries> recorded = RecordedQueries.read(folder.resolve("recorded"), store);
    Map<String, String> files = new TreeMap<>();
    Map<String, String> before = new TreeMap<>();
    for (Map.Entry<Integer, Map<String, String>> major : catalog.relations().entrySet()) {
      String schema = "history_" + major.getKey();
      StringBuilder sql = schema(schema, "What is new with PostgreSQL " + major.getKey());
      Map<String, String> views = new TreeMap<>();
      for (Map.Entry<String, String> relation : major.getValue().entrySet()) {
        RecordedQueries queries = recorded.get(relation.getKey());
        if (queries != null) {
          views.put(
              relation.getKey(),
              view.of(relation.getKey(), columns(relation.getValue()), queries.of(major.getKey())));
        }
      }
      views.forEach(
          (relation, view) -> {
            if (!view.equals(before.get(relation))) {
              sql.append("\ncreate view %s.%s as\n%s;\n".formatted(schema, relation, view));
            }
          });
      if (!views.keySet().containsAll(before.keySet())) {
        throw new IllegalStateException(
            "gone with " + major.getKey() + ": a view of the version before shows");
      }
      before.putAll(views);
      files.put(schema + ".sql", sql.toString());
    }
    files.put("history_statements.sql", statements(recorded));
    files.put("refused_relations.sql", refusedRelations());
    RefusedFunctions refused = new RefusedFunctions(folder, store, catalog);
    files.put("refused_functions.sql", refused.sql());
    files.put("harmless_functions.sql", refused.harmlessSql());
    return files;
  }

  private static StringBuilder schema(String name, String what) {
    return new StringBuilder("-- Generated; see docs/history.md.\n\ncreate schema ")
        .append(name)
        .append(";\ncomment on schema ")
        .append(name)
        .append(" is '")
        .append(what)
        .append(
            ": relations with its names, columns and types, as of where history.go has taken the"
                + " session.';\n");
  }

  private String statements(Map<String, RecordedQueries> recorded)
      throws SQLException, IOException {
    StringBuilder sql = new StringBuilder();
    Set<String> schemas = new LinkedHashSet<>();
    for (String line : Files.readAllLines(folder.resolve("catalog/statements.tsv"), UTF_8)) {
      String[] fields = line.split("\t", 3);
      String schema = "history_statements_" + fields[0].replace('.', '_');
      if (schemas.add(schema)) {
        sql.append(schema(schema, "pg_stat_statements " + fields[0]));
      }
      RecordedQueries queries = recorded.get(fields[1]);
      if (queries != null) {
        sql.append(
            "\ncreate view %s.%s as\n%s;\n"
                .formatted(
                    schema, fields[1], view.of(fields[1], columns(fields[2]), queries.of(0))));
      }
    }
    return sql.toString();
  }

  /** Fails for whatever no schema of a version has, which no search may find in the store's own. */
  private String refusedRelations() throws IOException {
    Map<String, Map<String, String>> union = new TreeMap<>();
    catalog
        .relations()
        .forEach(
            (major, relations) ->
                relations.forEach(
                    (name, columns) ->
                        union
                            .computeIfAbsent(name, n -> new LinkedHashMap<>())
                            .putAll(columns(columns))));
    for (String line : Files.readAllLines(folder.resolve("catalog/statements.tsv"), UTF_8)) {
      String[] fields = line.split("\t", 3);
      union.computeIfAbsent(fields[1], n -> new LinkedHashMap<>()).putAll(columns(fields[2]));
    }
    StringBuilder sql = new StringBuilder("-- Generated; see docs/history.md.\n");
    union.forEach(
        (name, columns) -> {
          List<String> list = new ArrayList<>();
          columns.forEach((column, type) -> list.add(RecordedView.notRecorded(name, column, type)));
          sql.append("\ncreate view history.")
              .append(name)
              .append(" as\nselect ")
              .append(String.join(",\n       ", list))
              .append("\nfrom history.not_recorded('")
              .append(name)
              .append("');\n");
        });
    return sql.toString();
  }

  private static Map<String, String> columns(String list) {
    Map<String, String> columns = new LinkedHashMap<>();
    for (String column : list.split(", ", -1)) {
      int space = column.indexOf(' ');
      columns.put(column.substring(0, space), column.substring(space + 1));
    }
    return columns;
  }
}
