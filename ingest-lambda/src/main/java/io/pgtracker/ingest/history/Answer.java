package io.pgtracker.ingest.history;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.Oid;
import org.postgresql.jdbc.PgResultSet;

/**
 * Rows of a query, values in PostgreSQL's text form.
 *
 * @param rows lists may hold nulls
 */
public record Answer(List<Column> columns, List<List<@Nullable String>> rows) {

  /** A column; numbers stand to the right. */
  public record Column(String name, boolean number) {}

  static Answer read(ResultSet result) throws SQLException {
    ResultSetMetaData meta = result.getMetaData();
    // Types by number: asked for their names, the driver would read pg_catalog, which is the
    // past's.
    PgResultSet types = result.unwrap(PgResultSet.class);
    List<Column> columns = new ArrayList<>();
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      columns.add(new Column(meta.getColumnLabel(i), isNumber(types.getColumnOID(i))));
    }
    List<List<@Nullable String>> rows = new ArrayList<>();
    while (result.next()) {
      List<@Nullable String> row = new ArrayList<>(columns.size());
      for (int i = 1; i <= columns.size(); i++) {
        row.add(result.getString(i));
      }
      rows.add(Collections.unmodifiableList(row));
    }
    return new Answer(List.copyOf(columns), rows);
  }

  private static boolean isNumber(int type) {
    return switch (type) {
      case Oid.INT2, Oid.INT4, Oid.INT8, Oid.FLOAT4, Oid.FLOAT8, Oid.NUMERIC, Oid.OID -> true;
      default -> false;
    };
  }
}
