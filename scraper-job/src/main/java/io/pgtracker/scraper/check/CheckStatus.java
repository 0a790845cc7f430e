package io.pgtracker.scraper.check;

/** How an item of a check stands. */
public enum CheckStatus {
  OK,
  /** Works, and could be better. */
  WARNING,
  FAILED
}
