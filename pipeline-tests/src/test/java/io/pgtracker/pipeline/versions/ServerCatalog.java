package io.pgtracker.pipeline.versions;

import io.pgtracker.catalog.Version;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a server has to be read, by its own catalog.
 *
 * @param major of the server
 * @param statements version of pg_stat_statements
 * @param views names of its views, those of pg_stat_statements included
 * @param columns names of columns by relation: views and tables of pg_catalog
 */
record ServerCatalog(
    int major, Version statements, Set<String> views, Map<String, List<String>> columns) {

  private static final String RELATIONS =
      """
      select c.relname, c.relkind = 'v' as is_view, a.attname
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relkind in ('r', 'v')
        and (c.relnamespace = 'pg_catalog'::regnamespace or c.relname like 'pg\\_stat\\_statements%')
      order by c.relname, a.attnum""";

  /** Reads it in the database that has the extension. */
  static ServerCatalog read(VersionServer server) throws SQLException {
    Set<String> views = new LinkedHashSet<>();
    Map<String, List<String>> columns = new LinkedHashMap<>();
    try (Connection connection = server.connectAsScraper("postgres");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(RELATIONS)) {
      while (rows.next()) {
        String relation = rows.getString(1);
        if (rows.getBoolean(2)) {
          views.add(relation);
        }
        columns.computeIfAbsent(relation, name -> new ArrayList<>()).add(rows.getString(3));
      }
    }
    String extension = "select extversion from pg_extension where extname = 'pg_stat_statements'";
    Version statements = Version.parse(server.column("postgres", extension).get(0));
    return new ServerCatalog(server.major(), statements, views, columns);
  }
}
