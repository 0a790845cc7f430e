package io.pgtracker.ingest.unknown;

import io.pgtracker.ingest.store.NamedSql;
import io.pgtracker.ingest.store.ResultRow;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import java.util.List;
import java.util.Map;

/** What a store keeps and does not know, a line for people each. */
public final class NotKnown {
  private static final NamedSql NOT_KNOWN = NamedSql.beside(NotKnown.class, "not_known");

  private NotKnown() {}

  /** Reads it. */
  public static List<String> read(StoreSession session) throws StoreException {
    List<String> lines = session.run(NOT_KNOWN, Map.of()).stream().map(NotKnown::line).toList();
    session.rollback();
    return lines;
  }

  private static String line(ResultRow row) {
    String column = row.get("column_name");
    String what =
        column == null
            ? "dataset %s, %s frames, kept in pgtracker.unknown_frame"
                .formatted(row.text("dataset"), row.text("frames"))
            : "column %s (%s) of %s, kept in extra"
                .formatted(column, row.text("type"), row.text("dataset"));
    // Names from objects stand in it, and it goes to terminals.
    return ("not known: " + row.text("instance") + ": " + what).replaceAll("\\p{Cntrl}", "?");
  }
}
