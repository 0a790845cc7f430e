package io.pgtracker.grafana.definition;

/**
 * Where a value leads. Columns of its row that name what is meant are read where they are needed.
 */
public enum Link {
  /** The overview of the instance in column {@code instance}. */
  INSTANCE,
  /** The moment of a point of a graph. */
  MOMENT_OF_POINT,
  /** The moment in column {@code at_ms}. */
  MOMENT,
  /** The statement in columns {@code database} and {@code queryid}. */
  STATEMENT,
  /** The statement in label {@code queryid} of a series, in all databases. */
  STATEMENT_OF_SERIES,
  /** The table in columns {@code database} and {@code relid}. */
  TABLE
}
