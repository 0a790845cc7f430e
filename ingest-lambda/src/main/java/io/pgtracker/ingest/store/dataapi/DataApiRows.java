package io.pgtracker.ingest.store.dataapi;

import io.pgtracker.ingest.store.NamedSql;
import io.pgtracker.ingest.store.RowStream;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreException.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows that go in as JSON, as many in a request as it may hold. */
final class DataApiRows implements RowStream {
  private final DataApiSession session;
  private final String table;
  private final NamedSql insert;
  private final JsonRows rows = new JsonRows();
  private long taken;

  /**
   * @param types types of the columns, in their order
   */
  DataApiRows(DataApiSession session, String table, List<String> columns, List<String> types) {
    this.session = session;
    this.table = table;
    this.insert = NamedSql.of("loading " + table, insert(table, columns, types));
  }

  /** A text in JSON would stay a text in JSON: what is JSON itself is read from the text. */
  private static String insert(String table, List<String> columns, List<String> types) {
    List<String> names = new ArrayList<>();
    List<String> read = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      String type = types.get(i);
      boolean isJson = type.equals("json") || type.equals("jsonb");
      names.add(quoted(columns.get(i)));
      read.add("\"%d\" %s".formatted(i, isJson ? "text" : type));
      values.add(isJson ? "r.\"%d\"::%s".formatted(i, type) : "r.\"%d\"".formatted(i));
    }
    return "insert into pgtracker.%s (%s) select %s from json_to_recordset(:rows::json) as r (%s)"
        .formatted(
            quoted(table),
            String.join(", ", names),
            String.join(", ", values),
            String.join(", ", read));
  }

  private static String quoted(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }

  @Override
  public void row(@Nullable String[] values) throws StoreException {
    String row = JsonRows.row(values);
    long size = RequestSize.bytes(row);
    if (size > RequestSize.MOST_BYTES - RequestSize.bytes(insert.text())) {
      throw new StoreException(
          Kind.VALUES_REFUSED,
          "a row of %s of %d bytes is larger than the 4 MiB that the RDS Data API takes"
              .formatted(table, size),
          null,
          null);
    }
    if (rows.bytes() + size > RequestSize.WANTED_BYTES) {
      send();
    }
    rows.add(row, size);
    taken++;
  }

  private void send() throws StoreException {
    if (!rows.isEmpty()) {
      String json = rows.json();
      rows.clear();
      session.run(insert, Map.of("rows", json));
    }
  }

  @Override
  public long finish() throws StoreException {
    send();
    return taken;
  }

  @Override
  public void close() {
    rows.clear();
  }
}
