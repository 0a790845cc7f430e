package io.pgtracker.scraper.collect;

import io.pgtracker.catalog.ColumnClass;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.catalog.DatasetKind;
import io.pgtracker.catalog.HiddenRule;
import io.pgtracker.format.ColumnSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a view's answer goes into the frame: which columns, which rows, and query texts only as
 * far as they may leave the host. Rows that PostgreSQL shows in part stay in and are counted;
 * statements whose identity it hides are left out and counted.
 */
final class FrameShape {
  private static final String QUERY = "query";
  private static final String HIDDEN_TEXT = "<insufficient privilege>";

  private final Dataset dataset;
  private final List<ColumnSpec> columns = new ArrayList<>();
  private final List<Integer> positions = new ArrayList<>();
  private final @Nullable StatementColumns statement;
  private final int query;
  private final @Nullable HiddenRule hidden;
  private final int hiddenColumn;
  private final QueryTexts texts;
  private final StatementTexts statementTexts;
  private final List<Integer> unknownTexts = new ArrayList<>();
  private long hiddenRows;
  private long rows;

  FrameShape(
      Dataset dataset, List<ColumnSpec> source, QueryTexts texts, StatementTexts statementTexts) {
    this.dataset = dataset;
    this.texts = texts;
    this.statementTexts = statementTexts;
    this.statement =
        dataset.classOf("queryid").filter(c -> c == ColumnClass.KEY).isPresent()
            ? StatementColumns.find(source)
            : null;
    Set<String> names = new HashSet<>();
    int queryPosition = -1;
    for (int i = 0; i < source.size(); i++) {
      ColumnSpec column = source.get(i);
      boolean isQuery = column.name().equals(QUERY);
      if (dataset.classOf(column.name()).isEmpty() && mayBeStatement(column)) {
        unknownTexts.add(i);
      }
      if (isQuery) {
        queryPosition = i;
      }
      // The counters' query is null by request; a name can only be there twice where a newer
      // server added one to both sides of a join.
      if (!(isQuery && isCounters()) && names.add(column.name())) {
        columns.add(column);
        positions.add(i);
      }
    }
    this.query = queryPosition;
    this.hidden = dataset.reading().hidden();
    this.hiddenColumn = hidden == null ? -1 : position(source, hidden.column());
  }

  private static int position(List<ColumnSpec> columns, String name) {
    return columns.stream().map(ColumnSpec::name).toList().indexOf(name);
  }

  /** Of a view or a column nobody knows, any text that sounds like SQL is treated as such. */
  private static boolean mayBeStatement(ColumnSpec column) {
    return column.type().equals("text")
        && !column.name().equals(QUERY)
        && (column.name().contains(QUERY) || column.name().contains("statement"));
  }

  private boolean isUnknown() {
    return dataset.columns().isEmpty();
  }

  /** Columns of the frame. */
  List<ColumnSpec> columns() {
    return columns;
  }

  /** Rows so far of which the role may not see everything, those left out included. */
  long hiddenRows() {
    return hiddenRows;
  }

  /** Whether rows were left out because a view that nobody knows has too many. */
  boolean isCutOff() {
    return isUnknown() && rows > UnknownViews.MOST_ROWS;
  }

  /** The frame's row for a row of the view; null when it is left out. */
  @Nullable String @Nullable [] shape(@Nullable String[] row) {
    rows++;
    if (isCutOff()) {
      return null;
    }
    if (statement != null && !isWanted(statement, row)) {
      return null;
    }
    if (hidden != null && hiddenColumn >= 0 && isHidden(hidden, row[hiddenColumn])) {
      hiddenRows++;
    }
    if (query >= 0) {
      row[query] = text(row[query]);
    }
    for (int position : unknownTexts) {
      row[position] = text(row[position]);
    }
    @Nullable String[] shaped = new @Nullable String[positions.size()];
    for (int i = 0; i < shaped.length; i++) {
      shaped[i] = TextLimit.cut(row[positions.get(i)], TextLimit.MAX_CHARS);
    }
    return shaped;
  }

  private static boolean isHidden(HiddenRule rule, @Nullable String value) {
    return Objects.equals(rule.value(), value);
  }

  private boolean isWanted(StatementColumns key, @Nullable String[] row) {
    StatementKey statementKey = StatementKey.of(key, row);
    if (statementKey == null) {
      hiddenRows++;
      return false;
    }
    if (isCounters()) {
      statementTexts.seen(statementKey);
      return true;
    }
    if (query >= 0 && (row[query] == null || HIDDEN_TEXT.equals(row[query]))) {
      hiddenRows++;
      return false;
    }
    return statementTexts.take(statementKey);
  }

  private @Nullable String text(@Nullable String query) {
    return query == null || query.isEmpty() || query.equals(HIDDEN_TEXT)
        ? query
        : texts.outgoing(query);
  }

  private boolean isCounters() {
    return dataset.kind() == DatasetKind.COUNTER;
  }
}
