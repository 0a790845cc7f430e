package io.pgtracker.catalog;

/** The part a column plays. A column the catalog does not name has none and makes no delta. */
public enum ColumnClass {
  /** Identifies a row within a frame; never null. */
  KEY,
  /** Whole number that only grows until a reset; one that falls restarts the row. */
  COUNTER,
  /** The same as a floating-point number; a fall alone proves nothing. */
  COUNTER_FLOAT,
  /**
   * Grows, but is a sum over things that come and go (a table's idx_scan over its indexes): a fall
   * makes this one column's increase unknown and says nothing about the row.
   */
  COUNTER_SUM,
  /** Smallest value since the row's start: one that rises restarts the row. */
  MINIMUM,
  /** Largest value since the row's start: one that falls restarts the row. */
  MAXIMUM,
  /** A value that goes up and down. */
  GAUGE,
  TEXT,
  /** A moment. */
  TIME;

  /** Whether increases of it are stored. */
  public boolean isCounter() {
    return this == COUNTER || this == COUNTER_FLOAT || this == COUNTER_SUM;
  }
}
