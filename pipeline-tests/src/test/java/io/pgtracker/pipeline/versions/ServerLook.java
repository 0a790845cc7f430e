package io.pgtracker.pipeline.versions;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.catalog.DatasetScope;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the views of a server show to the scraper's role in one of its databases, read without the
 * scraper.
 *
 * @param rows by dataset, under the server's column names
 */
record ServerLook(Map<String, List<Map<String, @Nullable String>>> rows) {

  /**
   * Looks at what the datasets of a scope read.
   *
   * @param connection to the database, the same before and after
   */
  static ServerLook at(Connection connection, ServerCatalog server, DatasetScope scope)
      throws SQLException {
    Map<String, List<Map<String, @Nullable String>>> rows = new LinkedHashMap<>();
    for (Dataset dataset : Catalog.builtIn().datasets()) {
      String sql = ReadRelations.sql(dataset, server).orElse(null);
      if (dataset.scope() == scope && sql != null) {
        rows.put(dataset.name(), TextRows.of(connection, from(dataset, sql)));
      }
    }
    return new ServerLook(rows);
  }

  /** Rows of a dataset; none of what the scraper makes by itself. */
  List<Map<String, @Nullable String>> of(Dataset dataset) {
    return rows.getOrDefault(dataset.name(), List.of());
  }

  /** The view itself where the dataset takes it as it is, else the dataset's SQL. */
  private static String from(Dataset dataset, String sql) {
    String view = "pg_catalog." + dataset.name();
    if (sql.matches("(?s)select (\\w+\\.)?\\*\\s+from " + view + "\\b[^;]*")
        && !sql.contains("join")) {
      return view;
    }
    return "("
        + sql.replace("${schema}", "public")
            .replace("${after}", "0")
            .replace("${page_rows}", "1000000")
        + "\n)";
  }
}
