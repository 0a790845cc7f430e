package io.pgtracker.ingest.state;

import static io.pgtracker.ingest.state.StateTable.listed;
import static io.pgtracker.ingest.state.StateTable.quoted;

import io.pgtracker.ingest.delta.FrameId;
import io.pgtracker.ingest.store.ColumnArrays;
import io.pgtracker.ingest.store.NamedSql;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A frame of a text dataset: of each key the first row seen stays. */
final class TextFrame implements ComparedFrame {
  private final StoreSession session;
  private final StateTable table;
  private final NamedSql keepFirst;
  private final FrameId id;

  TextFrame(StoreSession session, StateTable table, NamedSql keepFirst, FrameId id) {
    this.session = session;
    this.table = table;
    this.keepFirst = keepFirst;
    this.id = id;
  }

  static NamedSql keepFirst(StateTable table) {
    List<String> columns = table.columns();
    String text =
        NamedSql.resource(TextFrame.class, "text.template.sql")
            .replace("${typed}", table.typed(columns))
            .replace("${arrays}", StateTable.arrays(columns))
            .replace("${columns}", listed(columns, StateTable::quoted))
            .replace("${keys}", listed(table.keys(), StateTable::quoted))
            .replace("${excluded}", listed(columns, c -> "excluded." + quoted(c)))
            .replace("${table}", table.name());
    return NamedSql.of("texts of " + table.name(), text);
  }

  @Override
  public void rows(List<String> columns, ColumnArrays rows) throws StoreException {
    Map<String, @Nullable String> values = id.parameters();
    values.put("at", id.collectedAt());
    ArrayParameters.put(values, table.columns(), columns, rows);
    session.run(keepFirst, values);
  }

  @Override
  public void end(Predicate<String> hasKey) {
    // A text that is not sent is not gone.
  }
}
