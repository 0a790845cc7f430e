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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What {@code pg_catalog} of each major has that may say something of a server: its relations with
 * their columns, and its functions that are not immutable. Kept as lines of {@code sql/history/
 * catalog}: the majors, tab, the name, tab, the rest.
 *
 * @param relations columns ({@code name type, …}) by name, by major
 * @param functions arguments with names and defaults, tab, result, by {@code name(types)}, by major
 */
public record SystemCatalog(
    Map<Integer, Map<String, String>> relations, Map<Integer, Map<String, String>> functions) {

  /** Before 12 the column oid is hidden: there, but not part of {@code *}. It stands last. */
  private static final String RELATIONS =
      """
      select c.relname,
             concat_ws(
               ', ',
               string_agg(a.attname || ' ' || format_type(a.atttypid, a.atttypmod), ', '
                          order by a.attnum) filter (where a.attnum > 0),
               max('oid oid') filter (where a.attnum < 0))
      from pg_catalog.pg_class c
      join pg_catalog.pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'pg_catalog'::regnamespace and c.relkind in ('r', 'v')
        and not a.attisdropped and (a.attnum > 0 or a.attname = 'oid')
      group by c.relname
      """;

  /** Without those that can't be called in a query: of input and output, of triggers, internal. */
  private static final String FUNCTIONS =
      """
      select format('%%s(%%s)', p.proname, oidvectortypes(p.proargtypes)),
             concat(pg_get_function_arguments(p.oid), e'\t', pg_get_function_result(p.oid))
      from pg_catalog.pg_proc p
      where p.pronamespace = 'pg_catalog'::regnamespace and %s
        and (p.provolatile <> 'i' or p.proname ~ '^pg_walfile_name|^pg_partition_root$|^(icu_)?unicode_version$')
        and not exists (
          select
          from unnest(p.proargtypes || p.prorettype) a
          join pg_catalog.pg_type t on t.oid = a
          where t.typname in ('internal', 'cstring', '_cstring', 'opaque', 'trigger', 'event_trigger')
             or t.typname like '%%\\_handler')
      """;

  /** Reads one server's. */
  public static SystemCatalog of(int major, Connection server) throws SQLException {
    String plain = major < 11 ? "not p.proisagg and not p.proiswindow" : "p.prokind = 'f'";
    return new SystemCatalog(
        Map.of(major, rows(server, RELATIONS)),
        Map.of(major, rows(server, FUNCTIONS.formatted(plain))));
  }

  /** Several as one. */
  public static SystemCatalog union(List<SystemCatalog> catalogs) {
    Map<Integer, Map<String, String>> relations = new TreeMap<>();
    Map<Integer, Map<String, String>> functions = new TreeMap<>();
    for (SystemCatalog catalog : catalogs) {
      relations.putAll(catalog.relations);
      functions.putAll(catalog.functions);
    }
    return new SystemCatalog(relations, functions);
  }

  /** Reads the lines. */
  public static SystemCatalog read(Path folder) throws IOException {
    return new SystemCatalog(
        parsed(folder.resolve("relations.tsv")), parsed(folder.resolve("functions.tsv")));
  }

  /** Writes the lines. */
  public void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("relations.tsv"), lines(relations));
    Files.writeString(folder.resolve("functions.tsv"), lines(functions));
  }

  private static Map<String, String> rows(Connection server, String sql) throws SQLException {
    Map<String, String> rows = new TreeMap<>();
    try (Statement statement = server.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        rows.put(result.getString(1), Objects.toString(result.getString(2), ""));
      }
    }
    return rows;
  }

  /** One line for each form of a name, with the majors that have it. */
  private static String lines(Map<Integer, Map<String, String>> byMajor) {
    Map<String, List<Integer>> majors = new TreeMap<>();
    byMajor.forEach(
        (major, forms) ->
            forms.forEach(
                (name, form) ->
                    majors
                        .computeIfAbsent(name + "\t" + form, line -> new ArrayList<>())
                        .add(major)));
    StringBuilder lines = new StringBuilder();
    majors.forEach((line, has) -> lines.append(ranges(has)).append('\t').append(line).append('\n'));
    return lines.toString();
  }

  private static String ranges(List<Integer> majors) {
    StringBuilder ranges = new StringBuilder();
    int first = majors.get(0);
    int last = first;
    for (int major : new TreeSet<>(majors)) {
      if (major > last + 1) {
        ranges.append(first).append('-').append(last).append(',');
        first = major;
      }
      last = major;
    }
    return ranges.append(first).append('-').append(last).toString();
  }

  private static Map<Integer, Map<String, String>> parsed(Path file) throws IOException {
    Map<Integer, Map<String, String>> byMajor = new TreeMap<>();
    for (String line : Files.readAllLines(file, UTF_8)) {
      String[] fields = line.split("\t", 3);
      for (String range : fields[0].split(",", -1)) {
        String[] ends = range.split("-", -1);
        for (int major = Integer.parseInt(ends[0]); major <= Integer.parseInt(ends[1]); major++) {
          byMajor.computeIfAbsent(major, m -> new LinkedHashMap<>()).put(fields[1], fields[2]);
        }
      }
    }
    return byMajor;
  }
}
