package io.pgtracker.pipeline.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.catalog.Dataset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the SQL of the schemas of time travel from what {@link SystemCatalog} lists and from the
 * queries in {@code sql/history/recorded}: a view for each relation that is recorded, with the
 * columns of each version; and what fails for all else.
 */
final class HistorySchemas {
  /** {@code -- refuse counters of system tables: schemaname = 'pg_catalog'}. */
  private static final Pattern REFUSED =
      Pattern.compile(
          "^-- refuse (?<what>[^:]+): (?<column>\\w+) = (?<value>.+)$", Pattern.MULTILINE);

  private static final Pattern RECORDED =
      Pattern.compile("(?<relation>\\w+?)(\\.(?<since>\\d+))?\\.sql");

  private final Path folder;
  private final Connection store;
  private final SystemCatalog catalog;

  /**
   * @param folder {@code sql/history}
   * @param store a migrated store: it knows which columns a query has, and which functions answer
   */
  HistorySchemas(Path folder, Connection store) throws IOException {
    this.folder = folder;
    this.store = store;
    this.catalog = SystemCatalog.read(folder.resolve("catalog"));
  }

  /** All of it, by name of file. */
  Map<String, String> generate() throws SQLException, IOException {
    Map<String, Queries> recorded = recorded();
    Map<String, String> files = new TreeMap<>();
    Map<String, String> before = new TreeMap<>();
    for (Map.Entry<Integer, Map<String, String>> major : catalog.relations().entrySet()) {
      String schema = "history_" + major.getKey();
      StringBuilder sql = schema(schema, "What is new with PostgreSQL " + major.getKey());
      Map<String, String> views = new TreeMap<>();
      for (Map.Entry<String, String> relation : major.getValue().entrySet()) {
        Queries queries = recorded.get(relation.getKey());
        if (queries != null) {
          views.put(
              relation.getKey(),
              view(relation.getKey(), columns(relation.getValue()), queries.of(major.getKey())));
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
    files.put("refused_functions.sql", refusedFunctions());
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
            ": relations with its names, columns and types, as of where history.go has taken the session.';\n");
  }

  private String statements(Map<String, Queries> recorded) throws SQLException, IOException {
    StringBuilder sql = new StringBuilder();
    Set<String> schemas = new LinkedHashSet<>();
    for (String line : Files.readAllLines(folder.resolve("catalog/statements.tsv"), UTF_8)) {
      String[] fields = line.split("\t", 3);
      String schema = "history_statements_" + fields[0].replace('.', '_');
      if (schemas.add(schema)) {
        sql.append(schema(schema, "pg_stat_statements " + fields[0]));
      }
      Queries queries = recorded.get(fields[1]);
      if (queries != null) {
        sql.append(
            "\ncreate view %s.%s as\n%s;\n"
                .formatted(schema, fields[1], view(fields[1], columns(fields[2]), queries.of(0))));
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
          columns.forEach((column, type) -> list.add(notRecorded(name, column, type)));
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

  private String refusedFunctions() throws SQLException, IOException {
    Set<String> harmless = new TreeSet<>();
    for (String line : Files.readAllLines(folder.resolve("harmless-functions.txt"), UTF_8)) {
      if (!line.startsWith("#") && !line.isBlank()) {
        harmless.addAll(List.of(line.split(" ", -1)));
      }
    }
    Set<String> answered = answered();
    Map<String, String> newest = new TreeMap<>();
    catalog.functions().forEach((major, functions) -> newest.putAll(functions));
    StringBuilder sql = new StringBuilder("-- Generated; see docs/history.md.\n");
    newest.forEach(
        (signature, form) -> {
          String name = signature.substring(0, signature.indexOf('('));
          if (harmless.contains(name)
              || answered.contains(signature)
              || isUnknownType(signature)
              || isCoveredByDefaults(signature, newest)) {
            return;
          }
          String[] argumentsAndResult = form.split("\t", 2);
          sql.append(
              "\ncreate function history.%s(%s) returns %s language plpgsql as\n  $$begin perform history.not_recorded('%s'); end$$;\n"
                  .formatted(
                      quoted(name),
                      distinctNames(argumentsAndResult[0]),
                      argumentsAndResult[1],
                      signature));
        });
    return sql.toString();
  }

  /**
   * In PL/pgSQL a result can't have the name of an argument; those are kept, calls may use them.
   */
  private static String distinctNames(String arguments) {
    Set<String> names = new TreeSet<>();
    List<String> distinct = new ArrayList<>();
    for (String argument : arguments.split(", ", -1)) {
      String name = argument.split(" ", -1)[argument.startsWith("OUT ") ? 1 : 0];
      distinct.add(
          names.add(name) || !argument.startsWith("OUT ")
              ? argument
              : argument.replace("OUT " + name, "OUT " + name + "_"));
    }
    return String.join(", ", distinct);
  }

  private static String quoted(String name) {
    return Set.of(
                "current_user", "session_user", "current_schema", "system_user", "current_catalog")
            .contains(name)
        ? '"' + name + '"'
        : name;
  }

  /** Whether a later version has the same function with more arguments, which may be left out. */
  private static boolean isCoveredByDefaults(String signature, Map<String, String> functions) {
    String start = signature.substring(0, signature.length() - 1) + ", ";
    return functions.entrySet().stream()
        .anyMatch(
            other ->
                other.getKey().startsWith(start)
                    && other.getKey().substring(start.length()).split(", ", -1).length
                        == other.getValue().split(" DEFAULT ", -1).length - 1);
  }

  /** Types that went away with 12: no store has them. */
  private static boolean isUnknownType(String signature) {
    return signature.startsWith("abstime(")
        || signature.startsWith("timenow(")
        || signature.contains("abstime");
  }

  private Set<String> answered() throws SQLException {
    Set<String> answered = new TreeSet<>();
    try (Statement statement = store.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select format('%s(%s)', p.proname, oidvectortypes(p.proargtypes))
                from pg_catalog.pg_proc p
                where p.pronamespace = 'history'::regnamespace
                  and p.prosrc not like 'begin perform history.not_recorded(%'
                """)) {
      while (rows.next()) {
        answered.add(rows.getString(1));
      }
    }
    return answered;
  }

  private String view(String relation, Map<String, String> columns, String query)
      throws SQLException {
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
      List<String> branch = new ArrayList<>();
      columns.forEach(
          (column, type) ->
              branch.add(
                  column.equals(refused.group("column"))
                      ? "cast(%s as %s)".formatted(refused.group("value"), storable(type))
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

  private static String notRecorded(String relation, String column, String type) {
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
    return Catalog.builtIn().datasets().stream()
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

  private static Map<String, String> columns(String list) {
    Map<String, String> columns = new LinkedHashMap<>();
    for (String column : list.split(", ", -1)) {
      int space = column.indexOf(' ');
      columns.put(column.substring(0, space), column.substring(space + 1));
    }
    return columns;
  }

  /** Queries by relation: files, and datasets that have the name of what they read. */
  private Map<String, Queries> recorded() throws IOException, SQLException {
    Map<String, Queries> recorded = new TreeMap<>();
    try (Statement statement = store.createStatement();
        ResultSet rows = statement.executeQuery("select name from history.dataset")) {
      while (rows.next()) {
        String dataset = rows.getString(1);
        recorded.put(
            dataset, Queries.single("select r.*\nfrom history.rows_of_%s() r".formatted(dataset)));
      }
    }
    Map<String, Queries> files = new TreeMap<>();
    try (var list = Files.list(folder.resolve("recorded"))) {
      for (Path file : list.sorted().toList()) {
        Matcher name = RECORDED.matcher(file.getFileName().toString());
        if (!name.matches()) {
          throw new IOException(file + " is not named <relation>[.<since major>].sql");
        }
        int since = name.group("since") == null ? 0 : Integer.parseInt(name.group("since"));
        files
            .computeIfAbsent(name.group("relation"), relation -> new Queries(new TreeMap<>()))
            .since()
            .put(since, Files.readString(file));
      }
    }
    recorded.putAll(files);
    return recorded;
  }

  /**
   * Queries of one relation.
   *
   * @param since by the oldest major they are for
   */
  record Queries(TreeMap<Integer, String> since) {
    static Queries single(String query) {
      return new Queries(new TreeMap<>(Map.of(0, query)));
    }

    String of(int major) {
      return Objects.requireNonNull(since.floorEntry(major)).getValue();
    }
  }
}
