package io.pgtracker.pipeline.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The functions of any version that may say something of a server or change it, are not harmless
 * and are not answered: each is there, and fails.
 */
final class RefusedFunctions {
  private final Path folder;
  private final Connection store;
  private final SystemCatalog catalog;

  /**
   * @param folder {@code sql/history}
   * @param store a migrated store, which knows what is answered
   */
  RefusedFunctions(Path folder, Connection store, SystemCatalog catalog) {
    this.folder = folder;
    this.store = store;
    this.catalog = catalog;
  }

  private Set<String> harmless() throws IOException {
    Set<String> harmless = new TreeSet<>();
    for (String line : Files.readAllLines(folder.resolve("harmless-functions.txt"), UTF_8)) {
      if (!line.startsWith("#") && !line.isBlank()) {
        harmless.addAll(List.of(line.split(" ", -1)));
      }
    }
    return harmless;
  }

  /** The names of those that are harmless, for what no list has. */
  String harmlessSql() throws IOException {
    return """
    -- Generated from harmless-functions.txt.
    create table history.harmless_function (name text primary key);
    comment on table history.harmless_function is
      'Functions of pg_catalog that say nothing of a server and change nothing in it: queries about the past may call them.';
    comment on column history.harmless_function.name is 'All functions of that name.';
    insert into history.harmless_function values
      ('%s');
    """
        .formatted(String.join("'),\n  ('", harmless()));
  }

  String sql() throws SQLException, IOException {
    Set<String> harmless = harmless();
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
}
