package io.pgtracker.catalog;

/** What a dataset's rows mean over time, and so how ingest keeps them. */
public enum DatasetKind {
  /** What is so right now: every frame is kept whole. */
  SAMPLE,
  /** Cumulative since a reset: every frame is kept whole, and its increases beside it. */
  COUNTER,
  /** Changes rarely: a row is kept when it differs from the state before. */
  STATE,
  /** Rows that never change once seen, sent once: statement texts. */
  TEXT
}
