package io.pgtracker.grafana.definition;

/** What the person who looks at a dashboard chooses. */
public enum Variable {
  /** One monitored server. */
  INSTANCE,
  /** A moment, as milliseconds since 1970; empty: the end of the range. */
  AT,
  /** A database of the instance; empty: all of them. */
  DATABASE,
  /** A statement, by its identifier as text: 64 bits do not survive JavaScript's numbers. */
  QUERYID,
  /** A table or index of a database, by its OID; empty: none chosen. */
  RELID
}
