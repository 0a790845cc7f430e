package io.pgtracker.grafana.definition;

/** What the person who looks at a dashboard chooses. */
public enum Variable {
  /** One monitored server. */
  INSTANCE,
  /** A moment, as milliseconds since 1970; empty: the end of the range. */
  AT
}
