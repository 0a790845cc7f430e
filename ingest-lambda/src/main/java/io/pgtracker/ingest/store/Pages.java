package io.pgtracker.ingest.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads answers that may be long some rows at a time: the RDS Data API gives no answer of more than
 * 1 MiB. What others change meanwhile may come twice or not at all.
 */
public final class Pages {
  /** With rows of up to 2 kB. */
  private static final int ROWS = 500;

  private Pages() {}

  /**
   * All rows of a statement that is in a certain order and ends with {@code limit :rows::bigint
   * offset :skipped::bigint}.
   */
  public static List<ResultRow> read(
      StoreSession session, NamedSql sql, Map<String, ? extends @Nullable String> parameters)
      throws StoreException {
    Map<String, @Nullable String> values = new HashMap<>(parameters);
    values.put("rows", Integer.toString(ROWS));
    List<ResultRow> all = new ArrayList<>();
    List<ResultRow> page;
    do {
      values.put("skipped", Integer.toString(all.size()));
      page = session.run(sql, values);
      all.addAll(page);
    } while (page.size() == ROWS);
    return all;
  }
}
