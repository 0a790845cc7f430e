package io.pgtracker.ingest.delta;

import io.pgtracker.catalog.ColumnClass;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.catalog.DatasetScope;
import io.pgtracker.ingest.store.NamedSql;
import io.pgtracker.ingest.store.ResultRow;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * How the states at a frame and at its base are read: rows of one frame where it is complete, of a
 * chain where it is one of changes. What a chain means is said in docs/decisions/change-frames.md.
 *
 * @param chainNow the frame is one of changes
 * @param onlyChanges its rows are all that can have grown: it was compared with the frame before it
 *     in its chain
 * @param chainBefore the base is a frame of changes
 */
record ComparedStates(boolean chainNow, boolean onlyChanges, boolean chainBefore) {
  private static final String FRAME =
      NamedSql.resource(ComparedStates.class, "rows_of_frame.template.sql");
  private static final String CHAIN =
      NamedSql.resource(ComparedStates.class, "rows_of_chain.template.sql");
  private static final String AMONG_CHANGES =
      NamedSql.resource(ComparedStates.class, "among_changes.template.sql");

  /** What a frame and its base need. */
  static ComparedStates of(ResultRow facts, boolean allRestarted) {
    boolean chainNow = facts.flag("is_changes");
    boolean chainBefore = !facts.text("base_from").equals(facts.text("base_at"));
    // Of a row that restarted everything counts, whether it has changed or not.
    boolean onlyChanges = chainNow && facts.flag("is_next") && !allRestarted;
    return new ComparedStates(chainNow, onlyChanges, chainBefore);
  }

  /** Rows whose increases are to be found. */
  String rows(Dataset dataset) {
    return onlyChanges ? frame(dataset, ":collected_at") : rowsNow(dataset);
  }

  /** All rows there are at the frame. */
  String rowsNow(Dataset dataset) {
    return chainNow
        ? chain(dataset, ":chain_from", ":collected_at", "")
        : frame(dataset, ":collected_at");
  }

  /** All rows there are at the base. */
  String rowsBefore(Dataset dataset) {
    return chainBefore ? chain(dataset, ":base_from", ":base_at", "") : frame(dataset, ":base_at");
  }

  /**
   * Those with a key of one of {@link #rows}, if that can be told more cheaply than reading all.
   */
  String rowsBeforeOfSameKeys(Dataset dataset) {
    return chainBefore && onlyChanges
        ? chain(dataset, ":base_from", ":base_at", AMONG_CHANGES)
        : rowsBefore(dataset);
  }

  private static String frame(Dataset dataset, String at) {
    return filled(FRAME, dataset).replace("${at}", at);
  }

  private static String chain(Dataset dataset, String from, String at, String among) {
    return filled(CHAIN.replace("${among}", among.strip()), dataset)
        .replace("${from}", from)
        .replace("${at}", at);
  }

  private static String filled(String template, Dataset dataset) {
    boolean perDatabase = dataset.scope() == DatasetScope.DATABASE;
    List<String> keys = dataset.columnsOf(ColumnClass.KEY);
    return template
        .replace("${keys}", listed(keys, key -> "t." + key))
        .replace("${keys_of_changes}", listed(keys, key -> "n." + key))
        .replace("${key_names}", listed(keys, key -> key))
        .replace("${database}", perDatabase ? "and t.database = :database" : "")
        .replace("${database_of_changes}", perDatabase ? "and n.database = :database" : "")
        .replace("${table}", dataset.name());
  }

  private static String listed(List<String> names, UnaryOperator<String> form) {
    return names.stream().map(form).collect(Collectors.joining(", "));
  }
}
